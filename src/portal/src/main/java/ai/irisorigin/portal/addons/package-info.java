/**
 * Where an organization's people choose plugins: the catalogue, what each asks for, its settings and secrets, a test.
 *
 * <p>How plugins are kept and called is in plugins. Events in and out: none.
 */
package ai.irisorigin.portal.addons;
