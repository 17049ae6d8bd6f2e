package ai.irisorigin.portal.transfer;

/** A file, or a whole upload, is not taken. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final String fault;

    /**
     * Refuses it.
     *
     * @param fault names the message that says why
     */
    Refused(String fault) {
        super(fault, null, false, false);
        this.fault = fault;
    }

    String fault() {
        return fault;
    }
}
