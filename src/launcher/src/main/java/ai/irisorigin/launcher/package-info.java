/**
 * The one-command run: an embedded PostgreSQL and Payara Micro with the portal's WAR, started, watched and ended as one.
 *
 * <p>{@link ai.irisorigin.launcher.Portal} is for tests and the benchmark too; {@link ai.irisorigin.launcher.Launcher} is
 * the shell over it that {@code mvn -Prun} starts. Knows nothing of what the portal does.
 */
package ai.irisorigin.launcher;
