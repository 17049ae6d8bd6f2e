/**
 * Theme packs that were installed: kept as versions that never change, found when a page is shown, and what is shown when one
 * fails.
 *
 * <p>How they come in is up to intake, who shows which to branding. A node learns of a new version when it is first asked for
 * it. Events in and out: none.
 */
package ai.irisorigin.portal.packs;
