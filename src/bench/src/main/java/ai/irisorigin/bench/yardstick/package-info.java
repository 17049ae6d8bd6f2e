/**
 * What the server can do at best on the machine of the run: a WAR of its own beside the portal, in the same process.
 *
 * <p>It knows nothing of the portal. The bytes that it sends are put into a folder by the benchmark.
 */
package ai.irisorigin.bench.yardstick;
