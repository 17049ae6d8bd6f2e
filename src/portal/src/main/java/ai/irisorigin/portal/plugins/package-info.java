/**
 * Plugins: jars that publishers signed, which the operator installs, starts, upgrades and removes while the portal runs, and
 * which run on every node.
 *
 * <p>Nothing else but this package knows PF4J; who calls a plugin is {@code plugincalls}.
 *
 * <p>Events in: DatabaseMigrated, NewsHeard. Events out: PluginStarting, PluginStopped.
 */
package ai.irisorigin.portal.plugins;
