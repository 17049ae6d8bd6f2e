package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A customer asks, staff answer, the customer follows. */
interface ConversationStories {

    @Test
    default void a_question_is_answered_and_its_author_closes_and_rates_it() {
        Asker ada = Asker.asks("acme.localhost", "Where is <b>my tent</b>?");
        assertThat(ada.page().body()).contains("Where is &lt;b&gt;my tent&lt;/b&gt;?", "We’re on it");
        assertThat(ada.page().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Inbox.of(ada.email()).text()).contains("/conversations/");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        String thread = ada.thread();
        assertThat(agent.get("/app/conversations?view=unassigned").body()).contains("href=\"" + thread + "\"");

        assertThat(answer(agent, thread, "On its way", "answer").statusCode()).isEqualTo(303);
        assertThat(answer(agent, thread, "Ada is a regular", "note").statusCode())
                .isEqualTo(303);

        assertThat(Inbox.all(ada.email())).hasSizeBetween(1, 2);
        assertThat(ada.page().body()).contains("On its way", "Dana Okafor").doesNotContain("Ada is a regular");
        assertThat(agent.get("/app/conversations?view=mine").body()).contains("href=\"" + thread + "\"");
        ada.post("", "text=Thank%20you&once=" + UUID.randomUUID());
        ada.post("/closure", "");
        ada.post("/rating", "rating=good&comment=Quick");
        assertThat(agent.get(thread).body()).contains("Thank you", "It helped", "Quick");
        ada.post("", "text=One%20more%20thing&once=" + UUID.randomUUID());
        assertThat(Superuser.column("select status from shared.conversation where email = ?", ada.email()))
                .containsExactly("open");
    }

    @Test
    default void of_two_who_answer_at_once_the_second_sees_what_came_and_loses_nothing() {
        Asker ada = Asker.asks("acme.localhost", "Who is first?");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        Staff manager = Staff.at("acme.localhost", "manager@acme.test");
        String page = agent.get(ada.thread()).body();

        assertThat(answer(manager, ada.thread(), "The manager", "answer").statusCode())
                .isEqualTo(303);
        var late = write(agent, ada.thread(), page, "The agent", "answer");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The manager", ">The agent</textarea>", "Somebody was faster");
        assertThat(write(agent, ada.thread(), late.body(), "The agent", "answer")
                        .statusCode())
                .as("sent anyway")
                .isEqualTo(303);
        assertThat(write(agent, ada.thread(), late.body(), "The agent", "answer")
                        .statusCode())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(Superuser.column(
                        "select m.body from shared.message m join shared.conversation c on c.id = m.conversation_id"
                                + " where c.email = ? and m.kind = 'answer' order by m.position",
                        ada.email()))
                .containsExactly("The manager", "The agent");
    }

    @Test
    default void a_conversation_is_found_assigned_tagged_and_merged() {
        Asker ada = Asker.asks("acme.localhost", "First matter");
        Asker again = Asker.asks("acme.localhost", "Second matter", ada.email());
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        String tag = "tag-" + UUID.randomUUID().toString().substring(0, 8);

        assertThat(agent.post(ada.thread() + "/tags", "tag", tag).statusCode()).isEqualTo(303);
        assertThat(agent.get("/app/conversations?tag=" + tag).body()).contains("href=\"" + ada.thread() + "\"");
        for (String query : List.of(
                ada.email(), ada.email().substring(0, 10), "%23" + ada.number(), "matter+first", "first+matt")) {
            assertThat(agent.get("/app/conversations?query=" + query).body())
                    .as(query)
                    .contains("href=\"" + ada.thread() + "\"");
        }
        assertThat(agent.get("/app/conversations?query=100%25'").statusCode()).isEqualTo(200);
        assertThat(agent.post(ada.thread() + "/assignment", "assignee", "me").statusCode())
                .isEqualTo(303);
        assertThat(agent.post(again.thread() + "/merging/" + ada.number()).statusCode())
                .isEqualTo(303);
        assertThat(agent.get(ada.thread()).body()).contains("First matter", "Second matter");
        assertThat(again.page().body()).as("the old link leads on").contains("First matter", "Second matter");
        assertThat(agent.post(again.thread() + "/merging/" + ada.number()).statusCode())
                .as("only once")
                .isEqualTo(400);
    }

    @Test
    default void nobody_opens_what_is_not_theirs() {
        Asker ada = Asker.asks("acme.localhost", "A secret");
        Browser globex = Browser.at("globex.localhost");

        assertThat(globex.get(ada.address()).statusCode()).isEqualTo(404);
        assertThat(Browser.at("acme.localhost")
                        .get("/conversations/" + "A".repeat(43))
                        .statusCode())
                .isEqualTo(404);
        assertThat(globex.post(ada.address(), "text=x&once=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Staff.at("globex.localhost", "agent@globex.test")
                        .get("/app/conversations?query=" + ada.email())
                        .body())
                .doesNotContain("A secret");
        Staff viewer = Staff.at("acme.localhost", "viewer@acme.test");
        assertThat(viewer.get(ada.thread()).statusCode()).isEqualTo(200);
        for (String path : List.of("", "/assignment", "/status", "/tags", "/tags/removal", "/merging/1")) {
            assertThat(viewer.post(ada.thread() + path, "text", "x").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Staff.at("acme.localhost", "admin@acme.test")
                        .get(ada.thread())
                        .statusCode())
                .isEqualTo(403);
        Superuser.run("update shared.conversation_link set expires_at = now() - interval '1 second'"
                + " where conversation_id = (select id from shared.conversation where email = '" + ada.email() + "')");
        assertThat(ada.page().statusCode()).as("expired").isEqualTo(404);
    }

    @Test
    default void a_robot_is_asked_once_more_and_a_double_click_asks_once() {
        Browser acme = Browser.at("acme.localhost");
        String email = "twice-" + UUID.randomUUID() + "@example.com";
        String question = Asker.form(email, "Twice") + "&website=http%3A%2F%2Fspam.example&ticket=";
        var first = acme.post("/conversations/new", question + Asker.ticket(acme.get("/conversations/new")));
        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.body()).contains("value=\"" + email + "\"", "press “Send question” once more");
        assertThat(acme.post("/conversations/new", question + "forged").statusCode())
                .isEqualTo(422);
        String second = Asker.form(email, "Twice") + "&ticket=" + Asker.ticket(first);

        List<Integer> clicks = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> acme.post("/conversations/new", second).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(clicks).containsOnly(303);
        assertThat(Superuser.number("select count(*) from shared.conversation where email = ?", email))
                .isEqualTo(1);
    }

    @Test
    default void a_canned_reply_is_changed_and_two_never_share_a_title() {
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        String title = "reply-" + UUID.randomUUID();
        String replies = "/app/conversations/replies";
        agent.post(replies, "title", title, "text", "One");
        agent.post(replies, "title", title + " other", "text", "Two");
        String reply = replies + "/"
                + Superuser.column("select id from shared.canned_reply where title = ?", title)
                        .get(0);

        var taken = agent.post(reply, "title", title + " other", "text", "Changed");

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Another reply has this title", ">Changed</textarea>");
        assertThat(agent.post(reply, "title", title, "text", "Changed").statusCode())
                .isEqualTo(303);
        assertThat(Superuser.column("select body from shared.canned_reply where title = ?", title))
                .containsExactly("Changed");
        assertThat(Staff.at("globex.localhost", "agent@globex.test")
                        .post(reply, "title", "Theirs", "text", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Staff.at("acme.localhost", "viewer@acme.test").get(reply).statusCode())
                .isEqualTo(403);
    }

    static HttpResponse<String> answer(Staff staff, String thread, String text, String what) {
        return write(staff, thread, staff.get(thread).body(), text, what);
    }

    private static HttpResponse<String> write(Staff staff, String thread, String page, String text, String what) {
        return staff.post(thread, "text", text, "what", what, "seen", field(page, "seen"), "once", field(page, "once"));
    }

    private static String field(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    /** Somebody who asked. */
    record Asker(Browser browser, String email, String address, String number) {

        static Asker asks(String host, String question) {
            return asks(host, question, "ada-" + UUID.randomUUID() + "@example.com");
        }

        static Asker asks(String host, String question, String email) {
            Browser browser = Browser.at(host);
            var asked = browser.post("/conversations/new", form(email, question));
            String ticket = ticket(asked);
            var answer = browser.post("/conversations/new", form(email, question) + "&ticket=" + ticket);
            assertThat(answer.statusCode()).isEqualTo(303);
            String address = answer.headers().firstValue("Location").orElseThrow();
            Matcher number = Pattern.compile("Conversation (\\d+)")
                    .matcher(browser.get(address).body());
            assertThat(number.find()).isTrue();
            return new Asker(browser, email, address, number.group(1));
        }

        static String form(String email, String question) {
            return "name=Ada&email=" + Staff.encoded(email) + "&subject=" + Staff.encoded(question) + "&question="
                    + Staff.encoded(question);
        }

        static String ticket(HttpResponse<String> page) {
            return field(page.body(), "ticket");
        }

        HttpResponse<String> page() {
            return browser.get(address);
        }

        Ear listens() {
            return browser.listen(address + "/events");
        }

        HttpResponse<String> post(String path, String form) {
            var answer = browser.post(address + path, form);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            return answer;
        }

        /** Where staff see it. */
        String thread() {
            return "/app/conversations/" + number;
        }
    }
}
