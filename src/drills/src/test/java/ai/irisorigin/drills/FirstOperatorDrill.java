package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.MailCatcher;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation has nobody in it: the settings name its first operator, who makes the first organization. */
class FirstOperatorDrill {

    private static final String OPERATOR = "ada@operator.example";
    private static final String OWNER = "grace@outfitters.example";
    private static final String SHOP = "outfitters." + Installation.DOMAIN;

    private static final Pattern LINK = Pattern.compile("https://[^\\s/]+/invitations/\\S+");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf_token\"[^>]* value=\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    @Test
    void the_first_operator_is_invited_once_and_makes_the_first_organization()
            throws IOException, CannotStart, MessagingException {
        try (MailCatcher mails = MailCatcher.start();
                Installation installation = Installation.empty(folder)) {
            Map<String, String> environment = installation.environment();
            environment.put("SMTP_URL", mails.toEnvironment().get("SMTP_URL"));
            installation.start(environment).close(); // without the setting nobody is invited
            environment.put("PORTAL_OPERATOR_EMAIL", "typo@operator.example");
            installation.start(environment).close();
            environment.put("PORTAL_OPERATOR_EMAIL", OPERATOR);
            installation.start(environment).close();

            try (Node node = installation.start(environment)) {
                assertThat(node.visitor()
                                .get(Installation.DOMAIN, pathIn(mails, "typo@operator.example"))
                                .status())
                        .isEqualTo(410);
                Visitor operator = accept(node, Installation.DOMAIN, pathIn(mails, OPERATOR));
                Visitor.Answer made = operator.post(
                        Installation.DOMAIN,
                        "/operator/organizations/new",
                        fields(
                                operator.get(Installation.DOMAIN, "/operator/organizations/new"),
                                Map.of(
                                        "name", "Outfitters",
                                        "slug", "outfitters",
                                        "plan", "starter",
                                        "language", "en",
                                        "ownerEmail", OWNER)));
                assertThat(made.status()).as(made.body()).isEqualTo(303);

                Visitor owner = accept(node, SHOP, pathIn(mails, OWNER));
                assertThat(owner.get(SHOP, "/app").status()).isEqualTo(200);
            }

            // Restarts, and a setting that was left behind, invite nobody.
            environment.put("PORTAL_OPERATOR_EMAIL", "eve@operator.example");
            installation.start(environment).close();
            assertThat(installation
                            .database()
                            .ask("portal", "select string_agg(recipient, ' ' order by created_at) from platform.mail"))
                    .isEqualTo("typo@operator.example " + OPERATOR + " " + OWNER);
        }
    }

    private static Visitor accept(Node node, String host, String path) throws IOException {
        Visitor visitor = node.visitor();
        Visitor.Answer invitation = visitor.get(host, path);
        assertThat(invitation.status()).as(invitation.body()).isEqualTo(200);
        Visitor.Answer accepted =
                visitor.post(host, path, Map.of("name", "Somebody", "password", "a-password-of-one's-own"));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
        String welcome = URI.create(accepted.location()).getPath();
        assertThat(visitor.get(host, welcome).status()).as(welcome).isEqualTo(200);
        return visitor;
    }

    /** Of the invitation that this address was sent. */
    private static String pathIn(MailCatcher mails, String address) throws MessagingException, IOException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            for (Mailbox.Delivered mail : Mailbox.of(mails).about("")) {
                Matcher link = LINK.matcher(mail.text());
                if (mail.to().equals(address) && link.find()) {
                    return URI.create(link.group()).getPath();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No invitation came to " + address);
    }

    private static Map<String, String> fields(Visitor.Answer form, Map<String, String> filledIn) {
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).as(form.body()).isTrue();
        // The token is the first field of a form.
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf_token", token.group(1));
        fields.putAll(filledIn);
        return fields;
    }
}
