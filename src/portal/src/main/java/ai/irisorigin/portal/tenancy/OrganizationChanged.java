package ai.irisorigin.portal.tenancy;

import java.util.UUID;

/**
 * Something that others may have cached of an organization has changed, here or on another node.
 *
 * @param id null: news were missed (the database was away), so it may be any organization
 */
public record OrganizationChanged(UUID id) {}
