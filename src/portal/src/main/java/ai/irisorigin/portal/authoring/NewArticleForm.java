package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.categories.Slug;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Languages;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** What somebody sends from {@code /app/knowledge/new}. */
public class NewArticleForm {

    @FormParam("title")
    @DefaultValue("")
    String title = "";

    @FormParam("slug")
    @DefaultValue("")
    String slug = "";

    @FormParam("category")
    @DefaultValue("")
    String category = "";

    @FormParam("language")
    @DefaultValue("")
    String language = "";

    /** As typed, or made from the title. */
    String slug() {
        String typed = Input.line(slug);
        return typed.isEmpty() ? Slug.of(Input.line(title)) : typed;
    }

    NewArticlePage.Errors errors(boolean categoryExists) {
        String wrongTitle = EditForm.titleFault(Input.line(title));
        String wrongSlug = Slug.isValid(slug()) ? null : "authoring.error.slug";
        String wrongCategory = categoryExists ? null : "authoring.error.category";
        String wrongLanguage = Languages.ALL.contains(language) ? null : "authoring.error.language";
        return new NewArticlePage.Errors(
                wrongTitle != null || wrongSlug != null || wrongCategory != null || wrongLanguage != null,
                wrongTitle,
                wrongSlug,
                wrongCategory,
                wrongLanguage);
    }
}
