/**
 * Journeys through the running product, as its visitors and the machines around it see it: they know its address and nothing
 * else of it. {@link ai.irisorigin.journeys.RunningPortal} starts it once for all of them; {@code -Dportal.url=...} sends
 * them through one that runs already.
 */
package ai.irisorigin.journeys;
