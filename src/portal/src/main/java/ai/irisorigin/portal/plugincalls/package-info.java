/**
 * What runs a plugin's code: every call goes through {@link ai.irisorigin.portal.plugincalls.Calls}, with the organization that
 * switched the plugin on, its settings and secrets, a time limit, and a fuse that blows. Widgets, jobs and models are what the
 * portal calls plugins for by itself.
 *
 * <p>How a plugin comes and goes is {@code plugins}. What happened in an organization comes from {@code happenings}.
 *
 * <p>Events in: DatabaseMigrated, StopAnnounced. Events out: none.
 */
package ai.irisorigin.portal.plugincalls;
