package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

/** Walks all entities, all tables, all roles: what nobody has to remember. */
interface CatalogStories {

    String TENANT_TABLES = "from pg_class t join pg_namespace s on s.oid = t.relnamespace"
            + " where t.relkind in ('r', 'p') and t.relname <> 'flyway_schema_history'"
            + " and (s.nspname = 'shared' or s.nspname like 'org\\_%')";

    EntityManager entities();

    @Test
    default void every_entity_is_a_row_of_one_organization() {
        assertThat(entities().getMetamodel().getEntities())
                .isNotEmpty()
                .allMatch(entity -> TenantEntity.class.isAssignableFrom(entity.getJavaType()));
    }

    /** Tables without an id of their own are read by statements alone. */
    @Test
    default void every_entity_class_is_listed_in_the_persistence_unit() {
        assertThat(entities().getMetamodel().getEntities())
                .filteredOn(entity ->
                        entity.getJavaType().getAnnotation(Table.class).schema().isEmpty())
                .hasSize((int) Superuser.number("select count(*) " + TENANT_TABLES + " and s.nspname = 'shared'"
                        + " and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'id')"));
    }

    @Test
    default void every_table_of_a_tenant_schema_forces_row_level_security_by_a_policy_on_tenant_id() {
        assertThat(Superuser.number("select count(*) " + TENANT_TABLES)).isGreaterThanOrEqualTo(14);
        assertThat(Superuser.column("select s.nspname || '.' || t.relname " + TENANT_TABLES
                        + " and not (t.relrowsecurity and t.relforcerowsecurity and exists (select from pg_policy p"
                        + " where p.polrelid = t.oid and pg_get_expr(p.polqual, t.oid) like '%tenant_id%current_tenant()%'"
                        + " and pg_get_expr(p.polwithcheck, t.oid) like '%tenant_id%current_tenant()%'))"))
                .isEmpty();
    }

    @Test
    default void every_platform_table_that_the_application_may_read_forces_row_level_security() {
        assertThat(Superuser.column("select t.relname from pg_class t where t.relnamespace = 'platform'::regnamespace"
                        + " and t.relkind in ('r', 'p') and has_table_privilege('portal_app', t.oid, 'select')"
                        + " and not (t.relrowsecurity and t.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    default void every_key_of_a_tenant_table_starts_with_the_organization() {
        assertThat(Superuser.column("select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid"
                        + " join pg_namespace s on s.oid = t.relnamespace"
                        + " join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]"
                        + " where (s.nspname = 'shared' or s.nspname like 'org\\_%') and c.contype in ('p', 'u', 'f')"
                        + " and t.relname <> 'flyway_schema_history' and a.attname <> 'tenant_id'"))
                .isEmpty();
    }

    @Test
    default void the_roles_that_serve_requests_own_nothing_and_bypass_nothing() {
        assertThat(Superuser.number("select count(*) from pg_roles where rolname in ('portal_app', 'portal_platform')"
                        + " and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb"))
                .isEqualTo(2);
        assertThat(Superuser.column("select classid::regclass || ' ' || objid from pg_shdepend d"
                        + " join pg_roles r on r.oid = d.refobjid where d.deptype = 'o'"
                        + " and r.rolname in ('portal_app', 'portal_platform')"))
                .isEmpty();
        assertThat(Superuser.column("select 1 from pg_auth_members m join pg_roles r on r.oid = m.member"
                        + " where r.rolname in ('portal_app', 'portal_platform')"))
                .isEmpty();
    }

    @Test
    default void the_role_for_work_across_organizations_sees_no_tenant_table() {
        assertThat(Superuser.column("select t.relname " + TENANT_TABLES
                        + " and has_table_privilege('portal_platform', t.oid, 'select,insert,update,delete')"))
                .isEmpty();
    }
}
