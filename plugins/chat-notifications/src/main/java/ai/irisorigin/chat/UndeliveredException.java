package ai.irisorigin.chat;

/** A notification that would not arrive later either, unless somebody does what the message says. */
class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message for whoever set the plugin up, in their language */
    UndeliveredException(String message) {
        super(message);
    }
}
