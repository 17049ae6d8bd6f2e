package ai.irisorigin.portal.categories;

import ai.irisorigin.portal.web.Input;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Map;

/** What somebody sends about a category. */
public class CategoryForm {

    /** Those of the theme that suit a topic. */
    static final List<String> ICONS = List.of(
            "book", "rocket", "user", "card", "truck", "box", "shield", "gear", "chat", "chart", "plug", "star");

    public static final String ANY_ICON = "book";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SUMMARY = 400;

    @FormParam("slug")
    @DefaultValue("")
    String slug = "";

    @FormParam("icon")
    @DefaultValue("")
    String icon = ANY_ICON;

    @FormParam("nameEn")
    @DefaultValue("")
    String nameEn = "";

    @FormParam("summaryEn")
    @DefaultValue("")
    String summaryEn = "";

    @FormParam("nameTh")
    @DefaultValue("")
    String nameTh = "";

    @FormParam("summaryTh")
    @DefaultValue("")
    String summaryTh = "";

    /** Whether themes can show it. */
    public static boolean isIcon(String icon) {
        return icon != null && ICONS.contains(icon);
    }

    static CategoryForm of(Topics.Topic topic) {
        var form = new CategoryForm();
        form.slug = topic.slug();
        form.icon = topic.icon();
        form.nameEn = topic.texts().get("en").name();
        form.summaryEn = topic.texts().get("en").summary();
        form.nameTh = topic.texts().get("th").name();
        form.summaryTh = topic.texts().get("th").summary();
        return form;
    }

    /** As typed, or made from its name. */
    String slug() {
        String typed = Input.line(slug);
        return typed.isEmpty() ? Slug.of(Input.line(nameEn)) : typed;
    }

    Map<String, Topics.Text> texts() {
        return Map.of("en", text(nameEn, summaryEn), "th", text(nameTh, summaryTh));
    }

    private static Topics.Text text(String name, String summary) {
        String line = Input.line(summary);
        return new Topics.Text(Input.line(name), line.substring(0, Math.min(LONGEST_SUMMARY, line.length())));
    }

    /** A category needs a name in one language at least. */
    CategoryPage.Errors errors(boolean isNew) {
        boolean nameless = Input.line(nameEn).isEmpty() && Input.line(nameTh).isEmpty();
        String wrongSlug = !isNew || (Slug.isValid(slug()) && !Slug.isReserved(slug())) ? null : "authoring.error.slug";
        String wrongIcon = ICONS.contains(icon) ? null : "authoring.error.icon";
        String wrongEn = nameless ? "authoring.error.name.missing" : longFault(nameEn);
        String wrongTh = longFault(nameTh);
        return new CategoryPage.Errors(
                wrongSlug != null || wrongIcon != null || wrongEn != null || wrongTh != null,
                wrongSlug,
                wrongIcon,
                wrongEn,
                wrongTh);
    }

    private static String longFault(String name) {
        return Input.line(name).length() > LONGEST_NAME ? "authoring.error.name.long" : null;
    }

    CategoryPage.Form values() {
        return new CategoryPage.Form(slug, icon, nameEn, summaryEn, nameTh, summaryTh);
    }
}
