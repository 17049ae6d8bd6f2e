package ai.irisorigin.portal.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a plugin may reach: the sheet that operator and organizations agree to.
 *
 * @param lines such as {@code host hooks.example.com}, {@code event conversation.opened}, in order
 */
public record Permissions(List<String> lines) {

    /** Nothing was agreed to. */
    public static final Permissions NONE = new Permissions(List.of());

    static Permissions of(PluginManifest manifest, Set<String> points) {
        var lines = new ArrayList<String>();
        points.stream().sorted().forEach(point -> lines.add("point " + point));
        manifest.events().forEach(event -> lines.add("event " + event));
        manifest.hosts().forEach(host -> lines.add("host " + host));
        manifest.slots().forEach(slot -> lines.add("slot " + slot));
        manifest.secrets().forEach(secret -> lines.add("secret " + secret.name()));
        return new Permissions(List.copyOf(lines));
    }

    /** As it was written. */
    public static Permissions parse(String text) {
        return text.isEmpty() ? NONE : new Permissions(List.of(text.split("\n", -1)));
    }

    /** As it is written. */
    public String text() {
        return String.join("\n", lines);
    }

    /** What it asks for that was not agreed to; whoever agreed to more than it asks for need not be asked again. */
    public Set<String> beyond(Permissions agreed) {
        Set<String> more = new TreeSet<>(lines);
        more.removeAll(agreed.lines);
        return more;
    }
}
