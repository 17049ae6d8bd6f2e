/**
 * The benchmark: how near the portal comes to what its server can do at best, what many organizations and many people cost,
 * how fast people sign in, and how much memory and time it takes to start.
 *
 * <p>It starts a portal of its own with a yardstick beside it, drives both with wrk in turns, and prints a table. See
 * src/bench/README.md for how to read it.
 */
package ai.irisorigin.bench;
