/**
 * Plugins: jars that publishers signed, which the operator installs, starts, upgrades and removes while the portal runs, and
 * which organizations switch on and set up. Every call of one goes through {@link ai.irisorigin.portal.plugins.Calls}, with
 * the organization, a time limit, and a fuse that blows.
 *
 * <p>What happened in an organization comes from {@code happenings}; nothing else but this package knows PF4J.
 *
 * <p>Events in: DatabaseMigrated, NewsHeard. Events out: none.
 */
package ai.irisorigin.portal.plugins;
