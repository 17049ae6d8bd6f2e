package ai.irisorigin.portal.demo;

import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.identity.Credentials;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.identity.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** The people of the demo. All have the same password, which the launcher prints. */
@ApplicationScoped
@Transactional
public class DemoPeople {

    private static final String PASSWORD = "demo-password-1";

    @Inject
    private Credentials credentials;

    @Inject
    private Memberships memberships;

    @Inject
    private Passwords passwords;

    /** Of the one password, made for the first of them: no start waits for twenty hashes. */
    private String hash;

    /** Adds somebody to the current organization, unless they are there already. */
    public void addOnce(String email, String name, String role, String language) {
        Credentials.Credential known = credentials.of(email).orElse(null);
        if (known == null || known.membership() == null) {
            UUID person = known != null
                    ? known.person()
                    : credentials.enroll(email, hash()).orElseThrow();
            UUID member = memberships.add(person, Role.valueOf(role.toUpperCase(Locale.ROOT)), name);
            memberships.find(member).orElseThrow().speak(language);
        }
    }

    private String hash() {
        if (hash == null) {
            hash = passwords.hash(PASSWORD);
        }
        return hash;
    }
}
