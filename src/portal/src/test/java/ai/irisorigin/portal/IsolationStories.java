package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.irisorigin.portal.knowledge.Article;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.Standing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Acme and Globex share a schema, Initech has its own. Whatever is tried, nobody sees or changes a neighbour's row. */
interface IsolationStories {

    String ACME = "acme";
    String GLOBEX = "globex";
    String INITECH = "initech";

    Probe probe();

    Organizations organizations();

    @Test
    default void each_organization_reads_exactly_its_own_rows() {
        for (String slug : List.of(ACME, GLOBEX, INITECH)) {
            long own = articlesOf(slug);

            assertThat(own).isPositive();
            assertThat(articles(slug)).hasSize((int) own);
            assertThat(seen(slug, "select count(*) from article")).isEqualTo(own);
        }
    }

    @Test
    default void a_table_named_with_a_foreign_schema_shows_nothing() {
        assertThat(seen(INITECH, "select count(*) from shared.article")).isZero();
        assertThat(seen(ACME, "select count(*) from org_initech.article")).isZero();
    }

    @Test
    default void the_id_of_a_foreign_row_finds_nothing() {
        for (String neighbour : List.of(GLOBEX, INITECH)) {
            UUID foreign = UUID.fromString(Superuser.column(
                            "select id from " + schemaOf(neighbour) + ".article where tenant_id = ?", idOf(neighbour))
                    .get(0));

            assertThat(article(ACME, foreign)).isNull();
            assertThat(article(neighbour, foreign)).isNotNull();
        }
    }

    @Test
    default void bulk_changes_touch_own_rows_only() {
        long own = articlesOf(ACME);

        assertThat(changed(ACME, rows -> rows.createQuery("update Article a set a.position = 99")))
                .isEqualTo((int) own);
        assertThat(changed(ACME, rows -> rows.createQuery("delete from ArticleText t")))
                .isEqualTo((int) count(ACME, "article_text"));
        assertThat(changed(ACME, rows -> rows.createNativeQuery("update article set position = 99")))
                .isEqualTo((int) own);
        assertThat(changed(ACME, rows -> rows.createNativeQuery("delete from message")))
                .isEqualTo((int) count(ACME, "message"));
    }

    @Test
    default void a_row_can_not_be_put_into_another_organization() {
        String insert = "insert into category (tenant_id, id, slug, position, icon) values ('" + idOf(GLOBEX)
                + "', gen_random_uuid(), 'smuggled', 1, 'box')";

        assertThatThrownBy(() -> execute(ACME, insert)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> execute(ACME, "update category set tenant_id = '" + idOf(GLOBEX) + "'"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    default void a_reference_can_not_point_into_another_organization() {
        String foreign = Superuser.column("select id from shared.category where tenant_id = ?", idOf(GLOBEX))
                .get(0);
        String insert = "insert into article (tenant_id, id, category_id, slug, position) values ('" + idOf(ACME)
                + "', gen_random_uuid(), '" + foreign + "', 'smuggled', 1)";

        assertThatThrownBy(() -> execute(ACME, insert)).hasStackTraceContaining("foreign key");
    }

    @Test
    default void without_an_organization_there_is_an_error_and_never_a_default() {
        assertThatThrownBy(() -> probe().rows(rows ->
                        rows.createQuery("select a from Article a").getResultList()))
                .isInstanceOf(CurrentTenant.NoTenantException.class);
    }

    @Test
    default void a_pooled_connection_belongs_to_nobody() throws SQLException {
        seen(ACME, "select count(*) from article");

        try (Connection pooled = probe().pooled();
                var query = pooled.createStatement();
                var rows =
                        query.executeQuery("select (select count(*) from shared.article), platform.current_tenant()")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
            assertThat(rows.getString(2)).isNull();
        }
    }

    @Test
    default void a_transaction_can_not_change_hands() {
        Organization acme = organization(ACME);
        Organization globex = organization(GLOBEX);

        assertThatThrownBy(() -> CurrentTenant.during(acme, () -> CurrentTenant.enter(globex)))
                .hasMessageContaining("can't switch");
        assertThatThrownBy(() -> CurrentTenant.during(acme, () -> probe().rowsAfter(() -> {
                    CurrentTenant.leave();
                    CurrentTenant.enter(globex);
                })))
                .hasStackTraceContaining("belongs to another organization");
    }

    @Test
    default void an_organization_that_has_moved_is_not_read_where_it_was() {
        Organization acme = organization(ACME);
        var elsewhere = new Organization(
                acme.id(),
                acme.slug(),
                acme.name(),
                acme.plan(),
                schemaOf(INITECH),
                acme.language(),
                acme.timeZone(),
                false,
                Standing.ENTITLED,
                acme.revision());

        assertThatThrownBy(() -> CurrentTenant.during(
                        elsewhere, () -> probe().rows(rows -> nativeCount(rows, "select count(*) from article"))))
                .hasStackTraceContaining("is not placed in schema");
    }

    @Test
    default void an_organization_sees_nothing_of_others_in_the_platform_schema_and_changes_nothing() {
        assertThat(seen(ACME, "select count(*) from platform.organization")).isEqualTo(1);
        for (String statement : List.of(
                "update platform.organization set plan = 'enterprise_plus'",
                "insert into platform.domain (host, tenant_id) values ('x', '" + idOf(ACME) + "')",
                "select * from platform.tenant_schema",
                "create table shared.mine (id int)",
                "alter table article disable row level security",
                "set role portal_platform")) {
            assertThatThrownBy(() -> execute(ACME, statement)).as(statement).hasStackTraceContaining("ERROR: ");
        }
    }

    private List<Article> articles(String slug) {
        return during(slug, () -> probe().rows(rows ->
                rows.createQuery("select a from Article a", Article.class).getResultList()));
    }

    private Article article(String slug, UUID id) {
        return during(slug, () -> probe().rows(rows -> rows.find(Article.class, id)));
    }

    private long seen(String slug, String sql) {
        return during(slug, () -> probe().rows(rows -> nativeCount(rows, sql)));
    }

    private int changed(String slug, Function<EntityManager, Query> statement) {
        return during(
                slug, () -> probe().rowsUndone(rows -> statement.apply(rows).executeUpdate()));
    }

    private void execute(String slug, String sql) {
        during(slug, () -> probe().rows(rows -> rows.createNativeQuery(sql).executeUpdate()));
    }

    private <T> T during(String slug, Supplier<T> work) {
        CurrentTenant.enter(organization(slug));
        try {
            return work.get();
        } finally {
            CurrentTenant.leave();
        }
    }

    private Organization organization(String slug) {
        return organizations().bySlug(slug).orElseThrow();
    }

    private static long nativeCount(EntityManager rows, String sql) {
        return ((Number) rows.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static UUID idOf(String slug) {
        return UUID.fromString(Superuser.column("select id from platform.organization where slug = ?", slug)
                .get(0));
    }

    private static String schemaOf(String slug) {
        return Stream.of(INITECH).anyMatch(slug::equals) ? "org_initech" : "shared";
    }

    private static long articlesOf(String slug) {
        return count(slug, "article");
    }

    private static long count(String slug, String table) {
        return Superuser.number(
                "select count(*) from " + schemaOf(slug) + "." + table + " where tenant_id = ?", idOf(slug));
    }
}
