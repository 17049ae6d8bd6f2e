package ai.irisorigin.portal.themes;

/**
 * Which theme an organization shows.
 *
 * @param version null for the one that came with the portal
 */
public record ThemeKey(String name, String version) {

    public static ThemeKey bundled(String name) {
        return new ThemeKey(name, null);
    }

    public boolean isBundled() {
        return version == null;
    }

    /** Of its assets, as browsers see it. */
    public String folder() {
        return version == null ? name : name + "@" + version;
    }

    /** The one whose assets lie in this folder. */
    public static ThemeKey ofFolder(String folder) {
        int at = folder.indexOf('@');
        return at < 0 ? bundled(folder) : new ThemeKey(folder.substring(0, at), folder.substring(at + 1));
    }

    @Override
    public String toString() {
        return version == null ? name : name + " " + version;
    }
}
