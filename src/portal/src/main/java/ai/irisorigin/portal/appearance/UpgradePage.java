package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.web.Page;

/**
 * 402: a theme that the plan does not have, and the way to it.
 *
 * @param plan names the organization's plan
 * @param needed names the smallest plan that has it
 */
@Page.View("appearance/upgrade")
public record UpgradePage(String theme, String plan, String needed, boolean mayUpgrade) implements Page {}
