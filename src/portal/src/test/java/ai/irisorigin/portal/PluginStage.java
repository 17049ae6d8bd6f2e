package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.plugins.PluginDesk;
import ai.irisorigin.portal.plugins.PluginKey;
import ai.irisorigin.portal.plugins.PluginRefusedException;
import ai.irisorigin.portal.tenancy.Organization;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;

/** What stories of plugins have in common: how a plugin comes in, and how it tells them what it heard. */
interface PluginStage {

    /** What a plugin of a story says of itself; it is in the same process, and has no other way to a story. */
    String SAID = "story.plugin";

    PluginDesk plugins();

    @AfterEach
    default void noPluginIsLeftBehind() {
        plugins().removeAll();
        System.clearProperty(SAID);
    }

    static PluginJars listener(String id, String version, String body) {
        return PluginJars.plugin(id, version)
                .extension(
                        "Ear",
                        "EventListener",
                        "public void on(Event event, Call call) throws Exception {" + body + "}")
                .saying("\"events\": [\"conversation.opened\"]");
    }

    /** A line of a plugin's that tells it to the story. */
    static String say(String what) {
        return "System.setProperty(\"" + SAID + "\", System.getProperty(\"" + SAID + "\", \"\") + " + what
                + " + \" \");";
    }

    static String said() {
        return System.getProperty(SAID, "");
    }

    default PluginKey started(byte[] jar) throws PluginRefusedException {
        PluginKey key = plugins().install(jar, operator()).key();
        assertThat(plugins().start(key)).isEmpty();
        return key;
    }

    default void switchedOn(String host, String plugin, String... events) {
        plugins().switchOn(organization(host), plugin, Map.of(), Map.of(), List.of(events));
    }

    default Organization organization(String host) {
        return plugins().organization(host);
    }

    static SignedIn operator() {
        return new SignedIn(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.fromString(Superuser.column("select id from platform.person where email = 'operator@iris.test'")
                        .get(0)),
                "Otto",
                "operator@iris.test",
                true,
                Role.OPERATOR,
                "en",
                ZoneOffset.UTC,
                "",
                null);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
