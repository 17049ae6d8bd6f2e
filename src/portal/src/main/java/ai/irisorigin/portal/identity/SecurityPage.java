package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** A person's own password, e-mail and sessions. */
@Page.View("identity/security")
public record SecurityPage(
        String email, String pendingEmail, EmailForm emailForm, PasswordErrors passwordErrors, List<Device> devices)
        implements Page {

    public record EmailForm(String email, String error, String passwordError) {}

    public record PasswordErrors(boolean any, String current, String password) {}

    /**
     * A session.
     *
     * @param browser such as "Firefox"; null if it is none that we know
     * @param system such as "Windows"; null if it is none that we know
     * @param address the IP address of its last use
     */
    public record Device(
            String id,
            String browser,
            String system,
            String address,
            Instant startedAt,
            Instant seenAt,
            boolean current) {}
}
