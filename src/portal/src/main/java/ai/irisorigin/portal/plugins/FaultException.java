package ai.irisorigin.portal.plugins;

/** The portal can't do something with a plugin; what that is, is a message, so that people read it in their language. */
final class FaultException extends RuntimeException {

    FaultException(String fault) {
        super(fault);
    }
}
