/**
 * What happened in an organization, on its way to the plugins that it switched on: written in the transaction in which it
 * happens, told after its commit, and again later if nobody could take it.
 *
 * <p>It doesn't know what events mean, nor how a plugin is called ({@code plugins} does).
 *
 * <p>Events in: DatabaseMigrated, StopAnnounced. Events out: none but to plugins.
 */
package ai.irisorigin.portal.happenings;
