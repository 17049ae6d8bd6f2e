package ai.irisorigin.portal.revisions;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** What was published of an article in a language. */
@Page.View("revisions/history")
public record HistoryPage(String here, String title, String language, List<Row> revisions, boolean mayManage)
        implements Page {

    /** A text that was published; {@code current} if visitors read it now. */
    public record Row(int number, String title, String publisher, Instant publishedAt, boolean current) {}
}
