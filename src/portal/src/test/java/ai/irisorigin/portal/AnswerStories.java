package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.answers.AnswersProbe;
import ai.irisorigin.portal.answers.MoodyModel;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers that nobody wrote: drafts for agents, and the help centre's first word to customers. Contoso's customers get one. */
interface AnswerStories {

    String OWNER_OF_CONTOSO = "reseller@northwind.test";
    String SETTINGS = "/app/settings";

    AnswersProbe answers();

    @Test
    default void an_agent_gets_a_draft_with_the_articles_that_it_follows() {
        Asker ada = Asker.asks("acme.localhost", "Can I return boots and get my money back?");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");

        var drafted = suggested(agent, ada.thread(), "", "suggest");

        assertThat(drafted.statusCode()).isEqualTo(200);
        assertThat(draft(drafted))
                .startsWith("Hello,")
                .contains("Create a return label", "/help/returns-and-warranty/return-an-item");
        assertThat(drafted.body()).contains("href=\"/help/returns-and-warranty/return-an-item\"");
        assertThat(messagesOf(ada)).as("nothing is said yet").containsExactly("customer");
    }

    @Test
    default void a_text_that_is_there_already_is_kept_and_the_draft_is_added_on_demand() {
        Asker ada = Asker.asks("acme.localhost", "How do I wash my down jacket?");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");

        var beside = suggested(agent, ada.thread(), "Dear Ada,", "suggest");
        assertThat(draft(beside)).isEqualTo("Dear Ada,");
        assertThat(beside.body()).contains("Suggested answer", "Add a second rinse.", "name=\"suggested\"");

        var taken = suggested(agent, ada.thread(), "Dear Ada,", "take", "suggested", "Add a second rinse.");
        assertThat(draft(taken)).isEqualTo("Dear Ada,\n\nAdd a second rinse.");
    }

    @Test
    default void where_no_article_fits_that_is_said_and_whoever_may_can_write_one() {
        Asker ada = Asker.asks("acme.localhost", "Who won the football match last night?");

        var agents = suggested(Staff.at("acme.localhost", "agent@acme.test"), ada.thread(), "", "suggest");
        assertThat(agents.body()).contains("No article fits well enough").doesNotContain("/app/knowledge/new\"");
        assertThat(draft(agents)).isEmpty();
        assertThat(suggested(Staff.at("acme.localhost", "manager@acme.test"), ada.thread(), "", "suggest")
                        .body())
                .contains("href=\"/app/knowledge/new\"");
    }

    @Test
    default void who_may_not_answer_gets_no_draft() {
        Asker ada = Asker.asks("acme.localhost", "How do I return an item?");

        assertThat(Staff.at("acme.localhost", "viewer@acme.test")
                        .post(ada.thread(), "what", "suggest", "text", "", "seen", "1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Staff.at("globex.localhost", "agent@globex.test")
                        .post("/app/conversations/999999", "what", "suggest", "text", "", "seen", "1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    default void only_what_the_organization_has_published_is_quoted() {
        String title = "Tuning a theremin";
        Staff manager = Staff.at("acme.localhost", "manager@acme.test");
        var ours = new DemoQuestion("acme", "en", "My theremin", "How is tuning a theremin done?", null);
        var theirs = new DemoQuestion("globex", "en", "My theremin", "How is tuning a theremin done?", null);
        String article = AuthoringStories.begun(manager, title);
        save(manager, article, title, "save");
        assertThat(answers().drafted(ours)).as("a draft of ours").isEmpty();

        save(manager, article, title, "publish");
        assertThat(answers().drafted(ours)).containsExactly(AuthoringStories.addressIn("acme", "tuning-a-theremin"));
        assertThat(answers().drafted(theirs)).as("of a neighbour").isEmpty();

        manager.post(article + "/withdrawal");
        assertThat(answers().drafted(ours)).as("taken back").isEmpty();
    }

    @Test
    default void nine_of_ten_questions_of_the_demo_get_the_article_that_answers_them() {
        List<DemoQuestion> all = Stream.concat(DemoQuestion.ANSWERED.stream(), DemoQuestion.SET_APART.stream())
                .toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().filter(question -> !quotes(question, answers().drafted(question))))
                .as("no draft, or a wrong one")
                .hasSizeLessThanOrEqualTo(all.size() / 10);
        assertThat(all.stream()
                        .filter(question -> !answers().answered(question).isEmpty())
                        .filter(question -> !quotes(question, answers().answered(question))))
                .as("something wrong told to a customer")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    default void what_no_article_answers_gets_no_first_answer_and_hardly_ever_a_draft() {
        assertThat(DemoQuestion.UNANSWERED)
                .allSatisfy(question -> assertThat(answers().answered(question))
                        .as(question.subject())
                        .isEmpty());
        assertThat(DemoQuestion.UNANSWERED.stream()
                        .filter(question -> !answers().drafted(question).isEmpty()))
                .hasSizeLessThanOrEqualTo(2);
    }

    private static boolean quotes(DemoQuestion question, List<String> cited) {
        return cited.stream().anyMatch(href -> href.endsWith("/" + question.article()));
    }

    @Test
    default void a_customer_gets_one_first_answer_marked_as_what_it_is_once_the_organization_wants_it() {
        Staff owner = Staff.at("contoso.localhost", OWNER_OF_CONTOSO);
        Asker before = Asker.asks("contoso.localhost", "Can I change or cancel a booking?");
        assertThat(owner.get(SETTINGS).body()).doesNotContain("checked", "the model below");
        assertThat(owner.post(SETTINGS, "firstAnswer", "true").statusCode()).isEqualTo(303);
        try {
            Asker ada = Asker.asks("contoso.localhost", "Can I change or cancel my booking?");

            assertThat(VisitStories.soon(() -> ada.page().body().contains("Automatic answer from the help centre")))
                    .isTrue();
            assertThat(ada.page().body())
                    .contains("href=\"/help/reservations/change-or-cancel-a-booking\"", "That solved it", "a person")
                    .contains("We’re on it");
            Inbox.Received mail = Inbox.of(ada.email(), "Automatic answer: ");
            assertThat(mail.text()).contains("Automatic answer", "/help/reservations/change-or-cancel-a-booking");
            assertThat(owner.get(ada.thread()).body()).contains("Automatic answer", "answer automatic");
            assertThat(Superuser.column(
                            "select status || coalesce(answered_at::text, '') || coalesce(assignee_id::text, '')"
                                    + " from shared.conversation where email = ?",
                            ada.email()))
                    .as("it stays the staff's turn, and counts as nobody's answer")
                    .containsExactly("open");

            ada.post("/solution", "");
            assertThat(ada.page().body())
                    .contains("found the answer in the help centre")
                    .doesNotContain("/solution\"");
            ada.post("", "text=One%20more%20thing&once=" + UUID.randomUUID());
            assertThat(messagesOf(ada)).containsExactly("customer", "automatic", "event", "event", "customer");
            assertThat(messagesOf(before)).as("asked before").containsExactly("customer");
        } finally {
            owner.post(SETTINGS);
        }
        assertThat(Superuser.column("select action from platform.audit_entry e join platform.organization o"
                        + " on o.id = e.tenant_id where o.slug = 'contoso' and action like 'first-answer.%'"
                        + " order by e.created_at"))
                .endsWith("first-answer.switched-on", "first-answer.switched-off");
    }

    @Test
    default void a_question_suffers_nothing_from_a_model_that_fails() {
        Staff owner = Staff.at("contoso.localhost", OWNER_OF_CONTOSO);
        owner.post(SETTINGS, "firstAnswer", "true");
        try {
            Asker ada = Asker.asks("contoso.localhost", MoodyModel.DREADED + " a booking to change or cancel");
            Asker other = Asker.asks("contoso.localhost", "Can I change or cancel a booking that I made?");
            assertThat(VisitStories.soon(() -> messagesOf(other).size() == 2)).isTrue();
            assertThat(ada.page().statusCode()).isEqualTo(200);
            assertThat(messagesOf(ada)).containsExactly("customer");

            var failed = suggested(owner, ada.thread(), "", "suggest");
            assertThat(failed.statusCode()).isEqualTo(200);
            assertThat(failed.body()).contains("No draft can be had right now");
        } finally {
            owner.post(SETTINGS);
        }
    }

    @Test
    default void only_who_manages_the_settings_switches_first_answers() {
        for (String role : List.of("manager", "agent", "viewer")) {
            Staff staff = Staff.at("acme.localhost", role + "@acme.test");
            assertThat(staff.get(SETTINGS).statusCode()).as(role).isEqualTo(403);
            assertThat(staff.post(SETTINGS, "firstAnswer", "true").statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(Staff.at("acme.localhost", "admin@acme.test")
                        .post(SETTINGS, "firstAnswer", "perhaps")
                        .statusCode())
                .isEqualTo(400);
    }

    static HttpResponse<String> suggested(Staff staff, String thread, String text, String what, String... more) {
        var fields = new ArrayList<>(List.of("text", text, "what", what, "seen", "1"));
        fields.addAll(List.of(more));
        return staff.post(thread, fields.toArray(String[]::new));
    }

    static void save(Staff staff, String article, String title, String then) {
        Matcher version =
                AuthoringStories.DRAFT_VERSION.matcher(staff.get(article).body());
        assertThat(version.find()).isTrue();
        staff.post(
                article,
                "version",
                version.group(1),
                "title",
                title,
                "markdown",
                "Tuning a theremin takes two hands and patience.",
                "then",
                then);
    }

    /** What stands in the field for an answer. */
    private static String draft(HttpResponse<String> page) {
        Matcher field =
                Pattern.compile("<textarea id=\"text\"[^>]*>([^<]*)</textarea>").matcher(page.body());
        assertThat(field.find()).isTrue();
        return field.group(1).strip();
    }

    static List<String> messagesOf(Asker asker) {
        return Superuser.column(
                "select m.kind from shared.message m join shared.conversation c on c.id = m.conversation_id"
                        + " where c.email = ? order by m.position",
                asker.email());
    }
}
