package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.ThemeManifest;

/**
 * A theme that organizations may choose.
 *
 * @param bundled whether it came with the portal
 */
public record Offer(ThemeKey key, ThemeManifest manifest, boolean bundled) {}
