package ai.irisorigin.portal.plugins;

/** A version of a plugin. */
public record PluginKey(String id, String version) {

    /** What ids look like; pages of their own have the names that are left out. */
    static final String ID = "(?!(new|publishers)$)[a-z][a-z0-9-]{1,59}";

    /** Three numbers, as of Semantic Versioning 2.0.0 without its suffixes. */
    static final String VERSION = "[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}";

    @Override
    public String toString() {
        return id + " " + version;
    }
}
