package ai.irisorigin.portal.images;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * The images of an article.
 *
 * @param error key of a message about the upload, or null
 * @param alt as it was typed
 * @param version of the draft that an image is added to
 */
@Page.View("images/images")
public record ImagesPage(
        String here,
        String title,
        String language,
        String error,
        String alt,
        int version,
        List<Row> images,
        boolean mayManage)
        implements Page {

    public record Row(String id, String name, String href, String markdown) {}
}
