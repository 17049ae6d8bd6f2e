package ai.irisorigin.portal.packs;

import java.util.UUID;

/**
 * Who installed a theme.
 *
 * @param name as it was then
 * @param reseller the organization that this person did it for; null for the operator
 */
public record Installer(UUID person, String name, UUID reseller) {}
