/**
 * Which organization a request belongs to, and the wall between organizations.
 *
 * <p>The wall has three locks: EclipseLink's discriminator ({@link TenantInterceptor}), forced row-level security and the
 * search_path ({@link TenantDataSource}). Nobody else touches the persistence context, the tenant property, the
 * search_path or a policy. Events out: {@link DatabaseMigrated}. Events in: none.
 */
package ai.irisorigin.portal.tenancy;
