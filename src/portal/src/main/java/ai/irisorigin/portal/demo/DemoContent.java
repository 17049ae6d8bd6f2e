package ai.irisorigin.portal.demo;

import ai.irisorigin.portal.branding.Appearance;
import ai.irisorigin.portal.branding.BrandChange;
import ai.irisorigin.portal.branding.BrandImages;
import ai.irisorigin.portal.branding.Brands;
import ai.irisorigin.portal.branding.Colour;
import ai.irisorigin.portal.branding.Font;
import ai.irisorigin.portal.branding.Style;
import ai.irisorigin.portal.knowledge.Library;
import ai.irisorigin.portal.themes.ThemeKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Brand and help centre of one demo organization, stored together or not at all. */
@ApplicationScoped
@Transactional
public class DemoContent {

    @Inject
    private DemoFiles files;

    @Inject
    private Brands brands;

    @Inject
    private BrandImages images;

    @Inject
    private Library library;

    public void loadOnce(JsonObject organization) {
        if (brands.stored().isEmpty()) {
            String slug = organization.getString("slug");
            brands.change(0, appearance(slug, organization), BrandChange.Cause.FIRST);
            files.below(slug + "/help/").stream()
                    .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                    .distinct()
                    .forEach(this::loadCategory);
        }
        library.indexTheUnindexed();
    }

    private Appearance appearance(String slug, JsonObject organization) {
        JsonObject described = organization.getJsonObject("brand");
        var style = new Style(
                Colour.parse(described.getString("primary")),
                Colour.parse(described.getString("accent")),
                described.getInt("radius"),
                Font.valueOf(described.getString("font").toUpperCase(Locale.ROOT)));
        String name = described.getString("name");
        return Appearance.initial(name)
                .named(name, style)
                .inTheme(ThemeKey.bundled(organization.getString("theme")), Map.of())
                .carrying(images.storeDrawing(files.bytes(slug + "/" + described.getString("logo"))));
    }

    /** A folder such as {@code acme/help/01-returns/} with {@code _category.en.md} and {@code an-article.en.md}. */
    private void loadCategory(String folder) {
        String name = folder.substring(folder.indexOf("/help/") + "/help/".length(), folder.length() - 1);
        UUID category = null;
        Map<String, UUID> articles = new HashMap<>();
        for (String path : files.below(folder)) {
            String[] file = path.substring(folder.length()).split("\\.", -1);
            DemoFiles.Text text = files.text(path);
            String title = text.heads().get("title");
            String summary = text.heads().get("summary");
            if (file[0].equals("_category")) {
                if (category == null) {
                    category = library.createCategory(
                            name.substring(3), text.heads().get("icon"));
                }
                library.renameCategory(category, file[1], title, summary);
            } else {
                UUID of = category;
                library.publish(
                        articles.computeIfAbsent(file[0], slug -> library.create(of, slug)),
                        file[1],
                        title,
                        summary,
                        text.body(),
                        Instant.parse(text.heads().get("updated")));
            }
        }
    }
}
