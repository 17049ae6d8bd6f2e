package ai.irisorigin.portal;

import static ai.irisorigin.portal.PluginStage.SAID;
import static ai.irisorigin.portal.PluginStage.await;
import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.plugins.PluginDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models of plugins answer for organizations whose plan has them, and which chose them. */
interface ModelStories {

    String SAGE = "sample-model";
    String BOARD = "/operator/plugins/" + SAGE;

    PluginDesk plugins();

    @AfterEach
    default void everybodyHasThePortalsOwnModel() {
        Superuser.run("delete from shared.answer_setting");
    }

    /** It fails, or thinks for a while, when a story says so. */
    private void switchedOn(String host) throws Exception {
        byte[] jar = PluginJars.plugin(SAGE, "1.0.0")
                .extension(
                        "Model",
                        "AnswerProvider",
                        "public String model() { return \"Sage 2\"; }"
                                + " public java.util.Optional<Answer> answer(Question question, Call call) throws Exception {"
                                + " if (System.getProperty(\"" + SAID + "\", \"\").equals(\"fails\"))"
                                + " throw new IllegalStateException();"
                                + " if (System.getProperty(\"" + SAID
                                + "\", \"\").equals(\"thinks\")) Thread.sleep(5_000);"
                                + " Source first = question.articles().get(0);"
                                + " return java.util.Optional.of(new Answer(\"As \" + first.title() + \" says.\","
                                + " List.of(first.id(), \"nowhere\"))); }")
                .signed();
        assertThat(plugins()
                        .start(plugins().install(jar, PluginStage.operator()).key()))
                .isEmpty();
        plugins().switchOn(plugins().organization(host), SAGE, Map.of(), Map.of(), List.of());
    }

    private static void chosen(Staff owner, String... more) {
        String[] fields = new String[more.length + 2];
        System.arraycopy(more, 0, fields, 0, more.length);
        fields[more.length] = "model";
        fields[more.length + 1] = SAGE;
        assertThat(owner.post(AnswerStories.SETTINGS, fields).statusCode()).isEqualTo(303);
    }

    private static Staff ownerOfAcme() {
        return Staff.at("acme.localhost", "owner@acme.test");
    }

    private static String suggested(Staff agent, Asker asker) {
        return AnswerStories.suggested(agent, asker.thread(), "", "suggest").body();
    }

    @Test
    default void the_model_that_is_chosen_drafts_and_the_portals_own_stands_in_when_it_fails() throws Exception {
        Asker ada = Asker.asks("acme.localhost", "How do I return an item?");
        Staff owner = ownerOfAcme();
        switchedOn("acme.localhost");
        assertThat(suggested(owner, ada)).doesNotContain("Sage 2").contains("Create a return label");
        assertThat(owner.get(AnswerStories.SETTINGS).body()).contains("what the model below writes");

        chosen(owner);
        assertThat(suggested(owner, ada))
                .contains(
                        "Sage 2 suggests this answer",
                        "As Return an item",
                        "/help/returns-and-warranty/return-an-item");
        assertThat(Superuser.column("select target from platform.audit_entry where action = 'answers.model-chosen'"))
                .contains(SAGE);

        System.setProperty(SAID, "fails");
        assertThat(suggested(owner, ada)).doesNotContain("Sage 2").contains("Create a return label");
    }

    @Test
    default void a_plan_that_lacks_a_model_is_told_which_one_has_it() throws Exception {
        Asker ada = Asker.asks("acme.localhost", "How do I return an item?");
        Staff owner = ownerOfAcme();
        switchedOn("acme.localhost");
        assertThat(owner.get(AnswerStories.SETTINGS).body()).contains("value=\"sample-model\"", "Advanced model");
        chosen(owner);

        Staff operator = Staff.at("localhost", "operator@iris.test");
        assertThat(operator.get(BOARD).body()).contains("Its model counts as");
        assertThat(operator.post(BOARD + "/plan", "plan", "starter", "model", "gold")
                        .statusCode())
                .isEqualTo(400);
        operator.post(BOARD + "/plan", "plan", "starter", "model", "custom-model");

        assertThat(owner.get(AnswerStories.SETTINGS).body())
                .contains("Sage 2", "Custom model", "Needs Enterprise")
                .doesNotContain("value=\"sample-model\"");
        assertThat(owner.post(AnswerStories.SETTINGS, "model", SAGE).statusCode())
                .isEqualTo(422);
        assertThat(suggested(owner, ada)).doesNotContain("Sage 2").contains("Create a return label");
    }

    @Test
    default void a_model_whose_plugin_is_off_can_not_be_chosen() throws Exception {
        switchedOn("globex.localhost");
        Staff owner = ownerOfAcme();

        assertThat(owner.get(AnswerStories.SETTINGS).body())
                .contains("Sage 2", "Its plugin is off", "href=\"/app/plugins/sample-model\"")
                .doesNotContain("value=\"sample-model\"");
        assertThat(owner.post(AnswerStories.SETTINGS, "model", SAGE).body()).contains("can’t be used any more");
    }

    @Test
    default void first_answers_are_the_chosen_models_and_nobody_waits_for_it() throws Exception {
        switchedOn("acme.localhost");
        chosen(ownerOfAcme(), "firstAnswer", "true");
        System.setProperty(SAID, "thinks");
        long before = System.nanoTime();

        Asker ada = Asker.asks("acme.localhost", "How do I return an item that I bought?");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        assertThat(AnswerStories.messagesOf(ada)).containsExactly("customer");

        await(() -> AnswerStories.messagesOf(ada).equals(List.of("customer", "automatic")));
        assertThat(ada.page().body())
                .contains("Automatic answer", "As Return an item says.", "/help/returns-and-warranty/return-an-item");
    }

    @Test
    default void no_first_answer_comes_if_the_chosen_model_fails() throws Exception {
        switchedOn("acme.localhost");
        chosen(ownerOfAcme(), "firstAnswer", "true");
        System.setProperty(SAID, "fails");

        Asker ada = Asker.asks("acme.localhost", "How do I return an item in its box?");

        await(() -> Superuser.number("select coalesce(sum(failures), 0) from platform.plugin_health") == 1);
        assertThat(AnswerStories.messagesOf(ada)).containsExactly("customer");
    }
}
