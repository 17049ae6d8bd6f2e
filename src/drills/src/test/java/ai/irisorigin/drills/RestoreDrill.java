package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is lost; what a backup held is served again, and organizations are kept apart as before. */
class RestoreDrill {

    private static final String GLOBEX = "globex." + Installation.DOMAIN;
    private static final String OWNER = "owner@acme.test";
    private static final Pattern ATTACHMENT = Pattern.compile("href=\"([^\"]+/attachments/[0-9a-f-]{36})\"");

    /** What keeps organizations apart, and who may do what: tables, policies, functions, schemas, the database itself. */
    private static final String LOCKS =
            """
            select 'table ' || c.oid::regclass || ' ' || c.relrowsecurity || c.relforcerowsecurity || ' '
                   || pg_get_userbyid(c.relowner) || ' ' || coalesce(c.relacl::text, '')
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'v', 'm', 'S', 'p') and n.nspname !~ '^(pg_|information_schema)'
            union all select 'policy ' || pg_policies::text from pg_policies
            union all select 'function ' || p.oid::regprocedure || ' ' || p.prosecdef || pg_get_userbyid(p.proowner) || ' '
                   || coalesce(p.proacl::text, '') || md5(pg_get_functiondef(p.oid))
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname !~ '^(pg_|information_schema)'
            union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t where not t.tgisinternal
            union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
              from pg_constraint where conrelid <> 0
            union all select 'index ' || indexdef from pg_indexes where schemaname !~ '^(pg_|information_schema)'
            union all select 'schema ' || nspname || ' ' || pg_get_userbyid(nspowner) || ' ' || coalesce(nspacl::text, '')
              from pg_namespace where nspname !~ '^(pg_|information_schema)'
            union all select 'database ' || pg_get_userbyid(datdba) || ' '
                   || (select string_agg(acl::text, ' ' order by acl::text) from unnest(datacl) acl)
              from pg_database where datname = current_database()
             order by 1""";

    @TempDir
    private static Path folder;

    private static Installation installation;

    @BeforeAll
    static void install() throws IOException {
        installation = Installation.withOrganizations(folder);
    }

    @AfterAll
    static void end() {
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void what_was_lost_is_served_again_from_the_backup() throws IOException {
        PostgresServer database = installation.database();
        Visitor owner;
        String question;
        Map<String, String> before;
        String dump;
        String locks;
        try (Node node = installation.start()) {
            owner = node.visitor();
            question = ask(node.visitor());
            Visitors.signIn(owner, Question.HOST, OWNER);
            before = pages(node.visitor(), owner, question);
            // While the portal serves.
            dump = backup().run();
            locks = database.ask("portal", LOCKS);
            assertThat(restore(dump).attempt().output()).contains("portal is in use; stop the portal first.");
        }

        database.tool("dropdb", "--force", "portal").run();
        restore(dump).run();

        assertThat(database.ask("portal", LOCKS).lines().toList())
                .containsExactlyElementsOf(locks.lines().toList());
        try (Node node = installation.start()) {
            assertThat(pages(node.visitor(), owner.at(node), question)).isEqualTo(before);
            assertThat(Visitors.signIn(node.visitor(), Question.HOST, OWNER).location())
                    .endsWith("/app");
            assertThat(node.visitor().get(GLOBEX, question).status()).isEqualTo(404);
            assertThat(rowsWithoutAnOrganization(database)).isEqualTo("0");
        }
    }

    @Test
    void what_is_not_a_whole_backup_is_refused() throws IOException {
        Path dump = Path.of(backup().run());
        byte[] bytes = Files.readAllBytes(dump);
        bytes[bytes.length / 2] ^= 1;
        Files.write(dump, bytes);

        assertThat(restore(dump.toString()).attempt().output()).contains("its checksum is another");
        assertThat(installation.database().ask("postgres", "select string_agg(datname, ' ') from pg_database"))
                .doesNotContain("restored");
    }

    @Test
    void a_role_that_sees_only_a_part_can_not_save_it_for_the_whole() throws IOException {
        Path elsewhere = folder.resolve("by-the-owner");
        Command byTheOwner = installation
                .database()
                .onPath(installation.config("postgres/backup.sh").toString(), elsewhere.toString())
                .with("PGUSER", "portal_owner")
                .with("PGPASSWORD", "owner");

        assertThat(byTheOwner.attempt().output()).contains("row-level security");
        assertThat(elsewhere).isEmptyDirectory();
    }

    private static Command backup() {
        return installation
                .database()
                .onPath(installation.config("postgres/backup.sh").toString(), folder + "/backups")
                .with("PGUSER", "portal_backup")
                .with("PGPASSWORD", "backup");
    }

    private static Command restore(String dump) {
        return installation
                .database()
                .onPath(installation.config("postgres/restore.sh").toString(), dump);
    }

    private static String ask(Visitor visitor) throws IOException {
        Visitor.Answer answer = Question.open(visitor).sendWithFile(visitor, "notes.txt", "Kept.\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private static Map<String, String> pages(Visitor customer, Visitor owner, String question) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String path : new String[] {"/", "/help", "/help/search?q=delivery", "/sitemap.xml", question}) {
            pages.put(path, page(customer, path));
        }
        Matcher attachment = ATTACHMENT.matcher(pages.get(question));
        assertThat(attachment.find()).isTrue();
        pages.put(attachment.group(1), page(customer, attachment.group(1)));
        assertThat(pages).containsValue("Kept.\n");
        for (String path : new String[] {"/app/people", "/app/knowledge", "/app/conversations"}) {
            pages.put(path, page(owner, path));
        }
        return pages;
    }

    /** Without what is another at each showing: the number of a form, and when the owner, who looks, was last seen. */
    private static String page(Visitor visitor, String path) throws IOException {
        Visitor.Answer answer = visitor.get(Question.HOST, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body()
                .replaceAll("name=\"(ticket|once)\"[^>]*>", "")
                .replaceAll("Last seen</span><time datetime=[^>]*>[^<]*", "");
    }

    /** What the application's role sees of conversations before it works for somebody. */
    private static String rowsWithoutAnOrganization(PostgresServer database) {
        return database.tool("psql", "-qtA", "-d", "portal", "-c", "select count(*) from shared.conversation")
                .with("PGUSER", "portal_app")
                .with("PGPASSWORD", "app")
                .run();
    }
}
