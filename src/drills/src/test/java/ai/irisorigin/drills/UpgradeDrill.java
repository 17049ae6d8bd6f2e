package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer release comes up beside the older on the same database; nobody sees a failure, and the way back is open. */
class UpgradeDrill {

    /** What a release adds in the first of two steps: the older one neither knows nor minds it. */
    private static final Map<String, String> MORE = Map.of(
            "platform/V999__something_more_of_an_organization.sql",
            """
            alter table platform.organization add column motto text;
            alter table platform.session add column motto text;
            """,
            "tenant/V999__something_more_of_articles_and_conversations.sql",
            """
            alter table article add column motto text;
            alter table conversation add column motto text;
            """);

    @TempDir
    private Path folder;

    @Test
    void the_older_release_serves_until_the_newer_is_ready_and_can_come_back() throws Exception {
        try (Installation installation = Installation.withOrganizations(folder)) {
            Path newer = installation.release("newer", newerWar());
            Visitors visitors;
            try (Node old = installation.start()) {
                visitors = Visitors.signedInAt(old);
                AtomicBoolean ready = new AtomicBoolean();
                CompletableFuture<Integer> rounds = visitors.walkUntil(ready);
                try (Node next = installation.start(newer, installation.environment())) {
                    ready.set(true);
                    assertThat(rounds.get()).as("rounds during the upgrade").isPositive();
                    assertThat(versions(installation.database())).isEqualTo("999 999 999");
                    // Both, as while the proxy turns over from one to the other.
                    visitors.walk();
                    visitors.at(next).walk();
                    Question form = Question.open(old.visitor());
                    assertThat(form.send(next.visitor()).status()).isEqualTo(303);
                } finally {
                    ready.set(true);
                }
            }
            // The newer one was wrong: the older one starts on what the newer one left.
            try (Node back = installation.start()) {
                visitors.at(back).walk();
                assertThat(Question.open(back.visitor()).send(back.visitor()).status())
                        .isEqualTo(303);
            }
        }
    }

    private Path newerWar() throws IOException {
        Path war = folder.resolve("newer.war");
        Files.copy(Installation.WAR, war);
        try (FileSystem content = FileSystems.newFileSystem(war)) {
            for (Map.Entry<String, String> migration : MORE.entrySet()) {
                Files.writeString(content.getPath("WEB-INF/classes/db", migration.getKey()), migration.getValue());
            }
        }
        return war;
    }

    /** Of the platform, of the shared schema and of the one that an organization has for itself. */
    private static String versions(PostgresServer database) {
        return database.ask(
                "portal",
                """
                select (select max(version::int) from platform.flyway_schema_history) || ' '
                       || string_agg(version, ' ') from platform.tenant_schema""");
    }
}
