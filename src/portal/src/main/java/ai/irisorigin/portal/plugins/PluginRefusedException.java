package ai.irisorigin.portal.plugins;

/** An upload that is not installed; nothing of it is kept. */
public class PluginRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String rule;
    private final String detail;

    /**
     * @param rule its name in message keys
     * @param detail what it is about: a file, a name, a number; may be empty
     */
    PluginRefusedException(String rule, String detail) {
        super(rule + ": " + detail);
        this.rule = rule;
        this.detail = detail;
    }

    /** Its name in message keys, {@code plugins.refused.<rule>}; the detail is the message's first argument. */
    public String rule() {
        return rule;
    }

    /** What it is about. */
    public String detail() {
        return detail;
    }
}
