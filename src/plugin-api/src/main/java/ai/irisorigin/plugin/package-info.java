/**
 * What a plugin of the portal is written against; together with PF4J and the JDK it is all that a plugin's classes see.
 *
 * <p>A plugin is a jar with a manifest, {@code plugin.json}, and classes that implement extension points of this package and
 * carry PF4J's {@link org.pf4j.Extension}. Each has a public constructor without parameters. The portal makes one instance
 * per started plugin and calls it from several threads at once, for many organizations: what belongs to an organization comes
 * with each call, in {@link ai.irisorigin.plugin.Call}, and nothing of it may be kept in a field.
 *
 * <p>Each call has a time limit, after which its thread is interrupted and the call counts as failed. A plugin that fails again
 * and again for an organization is left alone there for a while, and then switched off; pages and requests go on without it.
 *
 * <p>Versions follow Semantic Versioning 2.0.0: within {@link ai.irisorigin.plugin.PluginApi#VERSION 1.x} nothing is taken away
 * or given another meaning. Extension points get new methods only with a default, records no new components; there may be
 * new kinds of {@link ai.irisorigin.plugin.Event}, which a plugin gets only if its manifest names them.
 */
package ai.irisorigin.plugin;
