package ai.irisorigin.launcher;

/** Why the portal can't run, in one line for the person who started it. */
public final class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
