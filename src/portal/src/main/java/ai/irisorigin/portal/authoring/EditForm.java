package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.web.Input;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What an editor sends: the text, the version it began with, and what shall happen with it. */
public class EditForm {

    static final int LONGEST_TITLE = 150;
    static final int LONGEST_SUMMARY = 400;
    static final int LONGEST_MARKDOWN = 100_000;

    @FormParam("title")
    @DefaultValue("")
    String title = "";

    @FormParam("summary")
    @DefaultValue("")
    String summary = "";

    @FormParam("markdown")
    @DefaultValue("")
    String markdown = "";

    @FormParam("version")
    @DefaultValue("0")
    int version;

    /** The button: "save", "preview", "publish" or "schedule". */
    @FormParam("then")
    @DefaultValue("save")
    String then = "save";

    /** As a field for date and time sends it. */
    @FormParam("publishAt")
    @DefaultValue("")
    String publishAt = "";

    Content content() {
        return new Content(
                Input.line(title), Input.line(summary), Input.text(markdown).replace("\r\n", "\n"));
    }

    EditPage.Errors errors(ZoneId zone, Instant now) {
        Content content = content();
        boolean goesPublic = then.equals("publish") || then.equals("schedule");
        String wrongTitle = titleFault(content.title());
        String wrongSummary = summaryFault(content);
        String wrongMarkdown = goesPublic && content.markdown().isEmpty()
                ? "authoring.error.markdown.missing"
                : markdownFault(content);
        String wrongMoment = then.equals("schedule") ? momentFault(zone, now) : null;
        return new EditPage.Errors(
                wrongTitle != null || wrongSummary != null || wrongMarkdown != null || wrongMoment != null,
                wrongTitle,
                wrongSummary,
                wrongMarkdown,
                wrongMoment);
    }

    /** Whether it can be kept at all, whatever is missing. */
    boolean fits() {
        Content content = content();
        return content.title().length() <= LONGEST_TITLE
                && summaryFault(content) == null
                && markdownFault(content) == null;
    }

    /** When it shall be published; null if that is no moment. */
    Instant moment(ZoneId zone) {
        try {
            return LocalDateTime.parse(publishAt).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String momentFault(ZoneId zone, Instant now) {
        Instant moment = moment(zone);
        if (moment == null) {
            return "authoring.error.moment.missing";
        }
        return moment.isAfter(now) ? null : "authoring.error.moment.past";
    }

    /** The key of a message that says what is wrong with a title; or null. */
    static String titleFault(String title) {
        if (title.isEmpty()) {
            return "authoring.error.title.missing";
        }
        return title.length() > LONGEST_TITLE ? "authoring.error.title.long" : null;
    }

    private static String summaryFault(Content content) {
        return content.summary().length() > LONGEST_SUMMARY ? "authoring.error.summary.long" : null;
    }

    private static String markdownFault(Content content) {
        return content.markdown().length() > LONGEST_MARKDOWN ? "authoring.error.markdown.long" : null;
    }
}
