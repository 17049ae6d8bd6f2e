package ai.irisorigin.bench;

/** Why the figures would not mean anything, in one line. */
final class BadMeasurement extends Exception {
    private static final long serialVersionUID = 1;

    BadMeasurement(String message) {
        super(message);
    }
}
