package ai.irisorigin.portal.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Why a mail did not go.
 *
 * @param reach whom it concerns
 * @param reason in one short line
 */
record Refusal(Reach reach, String reason) {

    enum Reach {
        /** This mail, for good: the recipient or the content is refused (RFC 5321, reply 5yz). */
        FOR_GOOD,
        /** This mail, for now. */
        FOR_NOW,
        /** The server, so all mails. */
        SERVER
    }

    private static final int CLOSING = 421;

    static Refusal of(MessagingException failure) {
        Exception told = failure;
        Reach reach = Reach.SERVER;
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                told = cause;
                reach = reach(refused.getReturnCode());
            } else if (cause instanceof SMTPSendFailedException refused && !isAboutSender(refused)) {
                told = cause;
                reach = reach(refused.getReturnCode());
            }
        }
        return new Refusal(reach, brief(told));
    }

    private static Reach reach(int code) {
        if (code < 400 || code == CLOSING) {
            return Reach.SERVER;
        }
        return code >= 500 ? Reach.FOR_GOOD : Reach.FOR_NOW;
    }

    /** The sender is the same for all mails. */
    private static boolean isAboutSender(SMTPSendFailedException refused) {
        return String.valueOf(refused.getCommand()).startsWith("MAIL");
    }

    static String brief(Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return Headers.line(message);
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
