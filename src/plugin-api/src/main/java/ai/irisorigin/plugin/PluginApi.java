package ai.irisorigin.plugin;

/** The version of this API. */
public final class PluginApi {

    /** Semantic version; a manifest's {@code api} is a range of versions that must hold it, such as {@code >=1.0.0 & <2.0.0}. */
    public static final String VERSION = "1.0.0";

    private PluginApi() {}
}
