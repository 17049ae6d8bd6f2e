package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.BundledFiles;
import ai.irisorigin.portal.knowledge.Library;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.NavigableMap;
import java.util.UUID;

/**
 * What a new help centre says from its first minute on: one category, whose articles hold for everybody. Each file of the
 * folder starter is a heading, a paragraph that sums it up, and the text.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StarterArticles {

    private static final String CATEGORY = "getting-help";

    private final NavigableMap<String, byte[]> files = BundledFiles.below("starter");

    @Inject
    private Library library;

    @Inject
    private Clock clock;

    private record Text(String title, String summary, String body) {}

    void publish(String language) {
        UUID category = library.createCategory(CATEGORY, "compass");
        Text about = text(language + "/" + CATEGORY + ".md");
        library.renameCategory(category, language, about.title(), about.summary());
        String folder = language + "/" + CATEGORY + "/";
        files.subMap(folder, folder + Character.MAX_VALUE).keySet().forEach(path -> {
            Text text = text(path);
            UUID article = library.create(category, slug(path));
            library.publish(article, language, text.title(), text.summary(), text.body(), clock.instant());
        });
    }

    /** Behind the number that puts it in its place: {@code en/getting-help/1-ask-us.md} is ask-us. */
    private static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("^\\d-|\\.md$", "");
    }

    private Text text(String path) {
        String[] parts = new String(files.get(path), StandardCharsets.UTF_8).split("\\R\\R", 3);
        return new Text(parts[0].replaceFirst("^# ", "").strip(), parts[1].strip(), parts.length > 2 ? parts[2] : "");
    }
}
