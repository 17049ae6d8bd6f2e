package ai.irisorigin.portal;

import static ai.irisorigin.portal.PluginStage.await;
import static ai.irisorigin.portal.PluginStage.said;
import static ai.irisorigin.portal.PluginStage.say;
import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.plugins.PluginDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jobs of plugins come when they are due, to each organization that wants them. */
interface JobStories {

    String JOB = "sample-job";
    String WAITING = "select count(*) from platform.plugin_job where next_run_at > now() + interval '59 minutes'"
            + " and claimed_until is null and plugin = '" + JOB + "'";

    PluginDesk plugins();

    private void started(String version, String job, String body) throws Exception {
        started(JOB, version, job, body);
    }

    private void started(String id, String version, String job, String body) throws Exception {
        byte[] jar = PluginJars.plugin(id, version)
                .extension(
                        job,
                        "ScheduledJob",
                        "public java.time.Duration every() { return java.time.Duration.ofHours(1); }"
                                + " public void run(Call call) throws Exception {" + body + "}")
                .signed();
        assertThat(plugins()
                        .start(plugins().install(jar, PluginStage.operator()).key()))
                .isEmpty();
    }

    private void switchedOn(String... hosts) {
        for (String host : hosts) {
            plugins().switchOn(plugins().organization(host), JOB, Map.of(), Map.of(), List.of());
        }
    }

    /** Looks twice, as if there were two nodes. */
    private void look() {
        plugins().runJobs();
        plugins().runJobs();
    }

    private static void overdue(String interval) {
        Superuser.run("update platform.plugin_job set next_run_at = now() - interval '" + interval + "'");
    }

    private static String tellWhere() {
        return say("call.tenant().slug()");
    }

    @Test
    default void a_job_comes_when_it_is_due_and_not_before() throws Exception {
        started("1.0.0", "Chime", tellWhere());
        switchedOn("acme.localhost");

        look();
        await(() -> Superuser.number(WAITING) == 1);
        look();
        assertThat(said()).isEqualTo("acme ");

        overdue("3 days");
        look();
        await(() -> Superuser.number(WAITING) == 1);
        look();
        assertThat(said()).as("what was missed comes once").isEqualTo("acme acme ");
    }

    @Test
    default void the_board_counts_runs_of_jobs() throws Exception {
        String calls = "select coalesce(sum(calls), 0) from platform.plugin_health where plugin = 'counted-job'";
        started("counted-job", "1.0.0", "Chime", tellWhere());
        plugins().switchOn(plugins().organization("acme.localhost"), "counted-job", Map.of(), Map.of(), List.of());

        look();

        await(() -> Superuser.number(calls) == 1);
        assertThat(Staff.at("localhost", "operator@iris.test")
                        .get("/operator/plugins/counted-job")
                        .body())
                .containsSubsequence("Acme", "Calls</span><span>1</span>");
    }

    @Test
    default void a_job_that_another_node_runs_comes_here_only_if_that_node_is_gone() throws Exception {
        started("1.0.0", "Chime", tellWhere());
        switchedOn("acme.localhost", "globex.localhost");
        look();
        await(() -> Superuser.number(WAITING) == 2);
        System.clearProperty(PluginStage.SAID);

        Superuser.run("update platform.plugin_job set claimed_until = now() + interval '1 minute' where tenant_id ="
                + " (select id from platform.organization where slug = 'acme')");
        overdue("1 minute");
        look();
        await(() -> Superuser.number(WAITING) == 1);
        assertThat(said()).isEqualTo("globex ");

        Superuser.run("update platform.plugin_job set claimed_until = now() where claimed_until is not null");
        look();
        await(() -> Superuser.number(WAITING) == 2);
        assertThat(said()).isEqualTo("globex acme ");
    }

    @Test
    default void a_job_that_fails_counts_as_a_failure_and_comes_again() throws Exception {
        started("1.0.0", "Chime", tellWhere() + "throw new IllegalStateException(\"no bell\");");
        switchedOn("acme.localhost");

        look();
        await(() -> Superuser.number(WAITING) == 1);
        overdue("1 minute");
        look();
        await(() -> Superuser.number(WAITING) == 1);

        assertThat(said()).isEqualTo("acme acme ");
        await(() -> Superuser.column(
                        "select in_a_row || ' ' || last_error from platform.plugin_health where in_a_row > 0")
                .equals(List.of("2 IllegalStateException: no bell")));
    }

    @Test
    default void a_job_comes_to_nobody_who_switched_it_off_or_is_not_served() throws Exception {
        started("1.0.0", "Chime", tellWhere());
        switchedOn("acme.localhost", "globex.localhost", "initech.localhost");
        look();
        await(() -> Superuser.number(WAITING) == 3);
        System.clearProperty(PluginStage.SAID);

        plugins().switchOff(plugins().organization("acme.localhost"), JOB);
        Superuser.run("update platform.organization set state = 'suspended' where slug = 'globex'");
        try {
            overdue("1 minute");
            look();
            await(() -> Superuser.number(WAITING) == 1);
            assertThat(said()).isEqualTo("initech ");
            assertThat(Superuser.number("select count(*) from platform.plugin_job"))
                    .isEqualTo(2);
        } finally {
            Superuser.run("update platform.organization set state = 'active' where slug = 'globex'");
        }
        look();
        await(() -> Superuser.number(WAITING) == 2);
        assertThat(said()).as("it is served again").isEqualTo("initech globex ");
    }

    @Test
    default void an_upgrade_brings_its_own_jobs_and_what_is_removed_leaves_none() throws Exception {
        started("1.0.0", "Chime", say("\"chime\""));
        switchedOn("acme.localhost");
        look();
        await(() -> Superuser.number(WAITING) == 1);

        started("2.0.0", "Gong", say("\"gong\""));
        look();
        await(() -> said().equals("chime gong "));
        assertThat(Superuser.column("select job from platform.plugin_job")).containsExactly("sample.Gong");

        plugins().removeAll();
        assertThat(Superuser.number("select count(*) from platform.plugin_job")).isZero();
    }
}
