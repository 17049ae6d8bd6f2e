package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.OPERATOR;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator brings plugins in and organizations switch them on; nobody starts anything anew. */
@ExtendWith(VisitorsExtension.class)
class PluginJourney {

    private static final byte[] KEY = "a signing key of thirty-two byte".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_plugin_brings_a_theme_and_an_organization_changes_its_look(Visitors visitors) {
        install(visitors, "theme-lantern");
        Company company = Company.on("professional");
        Page visitor = visitors.reading("en");
        visitor.navigate(company.site().at("/"));
        assertThat(visitor.locator("link[href*='/assets/lantern']")).hasCount(0);

        Tab owner = visitors.signedIn(company.owner());
        owner.open("/app/branding/themes");
        owner.link("Lantern").click();
        owner.press("Activate this theme");
        owner.isTold("Lantern");

        visitor.reload();
        assertThat(visitor.locator("html")).hasClass(Pattern.compile("sky-"));
    }

    @Test
    void a_question_arrives_in_the_chat_with_a_signature_that_is_right(Visitors visitors)
            throws IOException, GeneralSecurityException {
        install(visitors, "chat-notifications");
        Company company = Company.on("starter");
        Tab owner = visitors.signedIn(company.owner());
        try (Receiver chat = Receiver.open()) {
            owner.menu().getByText("Plugins").click();
            owner.link("Chat notifications").click();
            assertThat(owner.page().locator("main")).containsText("Sends notifications to the organization’s team");
            assertThat(owner.barriers()).isEmpty();
            assertThat(owner.press("Agree and switch on")).isEqualTo(422);
            owner.page().locator("#secret-webhook").fill(chat.address());
            owner.page().locator("#secret-signing").fill(Base64.getEncoder().encodeToString(KEY));
            assertThat(owner.press("Agree and switch on")).isEqualTo(303);
            assertThat(owner.barriers()).isEmpty();
            assertThat(owner.page().locator("body")).not().containsText(chat.address());

            owner.press("Send a test");
            Receiver.Sent test = chat.next();
            assertThat(test.body()).contains("A test of the portal");
            assertThat(test.header("webhook-signature")).isEqualTo("v1," + signature(test));

            ask(visitors, company, "Is the kettle safe?");
            Receiver.Sent asked = chat.next();
            assertThat(asked.body())
                    .as("who may read the conversation reads it there")
                    .contains("New question #1", company.site().at("/app/conversations/1"))
                    .doesNotContain("kettle", "Nina");
            assertThat(asked.header("webhook-signature")).isEqualTo("v1," + signature(asked));
        }
    }

    private static void ask(Visitors visitors, Company company, String question) {
        Tab customer = visitors.at(company.site());
        customer.open("/conversations/new");
        // Who fills a form in within a second is taken for a robot; one that came back is taken for granted.
        customer.press("Send question");
        customer.fill("Your name", "Nina");
        customer.fill("Email address", "nina@example.com");
        customer.fill("Subject", question);
        customer.fill("Your question", "I would like to know before I buy one.");
        customer.press("Send question");
    }

    private static void install(Visitors visitors, String plugin) {
        Tab operator = visitors.signedIn(OPERATOR);
        operator.menu().getByText("Plugins").click();
        operator.link("Upload a plugin").first().click();
        operator.page().setInputFiles("#pack", Path.of(System.getProperty(plugin)));
        operator.button("Verify and install").click();
        operator.isHeaded(plugin.startsWith("theme") ? "Theme: Lantern" : "Chat notifications");
        assertThat(operator.barriers()).isEmpty();
        if (operator.button("Agree and start").count() > 0) {
            operator.press("Agree and start");
        }
        assertThat(operator.page().locator("main")).containsText("Runs");
        assertThat(operator.barriers()).isEmpty();
    }

    /** As the Standard Webhooks specification says, from what arrived alone. */
    private static String signature(Receiver.Sent sent) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String signed = sent.header("webhook-id") + "." + sent.header("webhook-timestamp") + "." + sent.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
