/**
 * The one-command run: an embedded PostgreSQL, a mail catcher, a stand-in for Stripe and Payara Micro with the portal's WAR,
 * started, watched and ended as one.
 *
 * <p>{@link ai.irisorigin.launcher.Launcher} is what {@code mvn -Prun} starts, {@link ai.irisorigin.launcher.Portal} what
 * tests and the benchmark use; both are thin over {@link ai.irisorigin.launcher.Supervisor}. It knows nothing of what the
 * portal does.
 */
package ai.irisorigin.launcher;
