package ai.irisorigin.portal.plugins;

/**
 * A plugin was stopped by the operator.
 *
 * @param theme name of the theme that it brought, or null
 */
public record PluginStopped(String plugin, String theme) {}
