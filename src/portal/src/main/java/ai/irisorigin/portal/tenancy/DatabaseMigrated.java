package ai.irisorigin.portal.tenancy;

/** The database is there and every schema is up to date: work on rows may begin. */
public record DatabaseMigrated() {}
