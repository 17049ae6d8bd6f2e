package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.categories.CategoryChoice;
import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * One article in one language, being written.
 *
 * @param here this page's address, without what it may be followed by
 * @param href where visitors read it
 * @param stored what somebody else saved since the form was opened; mostly null
 * @param others who has it open as well
 * @param moment when it shall be published, as a field for date and time takes it
 */
@Page.View(value = "authoring/edit", scripts = "js/editor.js")
public record EditPage(
        String here,
        String title,
        String language,
        List<Language> languages,
        String phase,
        boolean isPublic,
        String href,
        String editor,
        Instant editedAt,
        Instant publishAt,
        String moment,
        Form form,
        Errors errors,
        Stored stored,
        List<Other> others,
        Place place,
        boolean mayManage)
        implements Page {

    /** The same article in a language; {@code phase} is null if it isn't written in it. */
    public record Language(String code, String href, boolean current, String phase) {}

    public record Form(String title, String summary, String markdown, int version) {}

    public record Stored(String title, String summary, String markdown, String editor, Instant editedAt) {}

    /** Somebody else who has it open. */
    public record Other(String name, Instant since) {}

    /**
     * Where it stands in the help centre.
     *
     * @param error key of a message about the slug, or null
     */
    public record Place(String slug, String error, List<CategoryChoice> categories) {}

    /** Keys of messages, null where all is fine. */
    public record Errors(boolean any, String title, String summary, String markdown, String moment) {
        static final Errors NONE = new Errors(false, null, null, null, null);
    }
}
