package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.OPERATOR;
import static ai.irisorigin.journeys.Site.INITECH;
import static ai.irisorigin.journeys.Site.NOBODY;
import static ai.irisorigin.journeys.Site.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page is written by the rules of HTML. */
class MarkupJourney {
    private static final Markup MARKUP = Markup.checker();

    private final List<String> faults = new ArrayList<>();

    /** Links lead to both languages. */
    @ParameterizedTest
    @CsvSource({"acme", "globex", "initech", "fabrikam"})
    void every_page_that_customers_see(Site site) {
        Client customer = Client.nobodyAt(site);
        Crawl pages = Crawl.ofCustomers(customer);
        assertThat(pages.answers()).containsKeys("/", "/help", "/help?lang=th", "/conversations/new?lang=en");
        pages.answers().forEach((path, answer) -> {
            // Without a choice a page is one of these two.
            if (path.contains("lang=")) {
                check(site.at(path), answer);
            }
        });

        for (String language : List.of("en", "th")) {
            String chosen = "lang=" + language;
            look(customer, "/help/search?q=a&" + chosen);
            look(customer, "/help/search?q=zzzzzz&" + chosen);
            look(customer, "/no-such-page?" + chosen);
            look(customer, "/sign-in?" + chosen);
            look(customer, "/password/forgotten?" + chosen);
            look(customer, "/password/reset?token=none&" + chosen);
            look(customer, "/invitations/none?" + chosen);
            for (String form : List.of("/conversations/new", "/sign-in", "/password/forgotten")) {
                Answer refused = customer.submit(form + "?" + chosen, form, Map.of());
                assertThat(refused.status()).as(form).isEqualTo(422);
                check("POST " + site.at(form), refused);
            }
        }
        look(customer, customer.ask("en", "tida@example.com", "Wet", "What <now> & then?"));
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_that_staff_see() {
        Client owner = Client.of(Member.of(INITECH, "owner"));
        Crawl.of(owner, "/app").answers().forEach((path, answer) -> check(INITECH.at(path), answer));
        look(owner, "/app/no-such-page");
        look(Client.of(Member.of(INITECH, "viewer")), "/app/people");

        assertThat(faults).isEmpty();
    }

    /** The HTML of mails is for mail programs, which want the tables and attributes of old, and is not checked. */
    @Test
    void every_page_of_the_platform() {
        Client operator = Client.of(OPERATOR);
        Crawl.of(operator, "/operator/organizations")
                .answers()
                .forEach((path, answer) -> check(PLATFORM.at(path), answer));
        Client nobody = Client.nobodyAt(PLATFORM);
        for (String path : List.of("/", "/?lang=th", "/sign-up", "/find", "/sign-in", "/no-such-page", "/dev/mail")) {
            look(nobody, path);
        }
        check("POST " + PLATFORM.at("/sign-up"), nobody.submit("/sign-up", "/sign-up", Map.of("slug", "acme")));
        look(Client.nobodyAt(NOBODY), "/");
        look(nobody, Mailbox.newest(Company.on("starter").owner().email(), ""));

        assertThat(faults).isEmpty();
    }

    private void look(Client client, String path) {
        check(client.site().at(path), client.get(path));
    }

    private void check(String address, Answer answer) {
        if (answer.header("Content-Type").startsWith("text/html")) {
            MARKUP.faults(answer.text()).forEach(fault -> faults.add(address + " " + fault));
        }
    }
}
