package ai.irisorigin.portal.plugins;

import java.util.SortedMap;
import java.util.UUID;

/**
 * A version of a plugin was loaded on the node where the operator starts it. What it brings may still be refused; then it is
 * stopped again.
 */
public final class PluginStarting {

    private final PluginKey key;
    private final SortedMap<String, byte[]> theme;
    private final UUID installer;
    private final String installerName;
    private String refusal;

    PluginStarting(Installed version, SortedMap<String, byte[]> theme) {
        this.key = version.key();
        this.theme = theme;
        this.installer = version.installer();
        this.installerName = version.installerName();
    }

    public PluginKey key() {
        return key;
    }

    /** The files of the theme pack that it brings, by path; empty if it brings none. */
    public SortedMap<String, byte[]> theme() {
        return theme;
    }

    public UUID installer() {
        return installer;
    }

    public String installerName() {
        return installerName;
    }

    /** Says why it may not run: something is wrong with its theme. */
    public void refuseTheme(String why) {
        refusal = Fault.said("theme", why);
    }

    String refusal() {
        return refusal;
    }
}
