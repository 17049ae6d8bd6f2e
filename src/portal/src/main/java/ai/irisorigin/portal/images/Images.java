package ai.irisorigin.portal.images;

import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.uploads.FileRemoved;
import ai.irisorigin.portal.uploads.FileStored;
import ai.irisorigin.portal.web.UploadedImage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.coobird.thumbnailator.Thumbnails;

/** Images of articles, drawn anew from what was uploaded; photos stay photos. */
@ApplicationScoped
@Transactional
public class Images {

    public static final int LARGEST_UPLOAD = 8 << 20;
    private static final int LONGEST_SIDE = 2_000;
    private static final int LONGEST_NAME = 150;

    @Inject
    private TenantSql sql;

    @Inject
    private Event<FileStored> stored;

    @Inject
    private Event<FileRemoved> removed;

    @Inject
    private Clock clock;

    /** What came of an upload: an image, or (null) what was wrong with it: "type", "large" or "broken". */
    record Upload(UUID id, String fault) {}

    /** An image without its bytes; its name says what it shows. */
    record Image(UUID id, String name) {

        String address() {
            return Images.address(id);
        }

        /** Without what would end the name. */
        String markdown() {
            return "![" + name.replaceAll("[\\[\\]\\\\]", "") + "](" + address() + ")";
        }
    }

    /** An image as it is sent. */
    static final class File {
        final String type;
        final byte[] bytes;

        File(Object[] row) {
            type = (String) row[0];
            bytes = (byte[]) row[1];
        }
    }

    Upload store(UUID article, String name, byte[] file) {
        UploadedImage image;
        try {
            image = redrawn(file);
        } catch (UploadedImage.Refused refused) {
            return new Upload(null, refused.fault().key());
        }
        var id = UUID.randomUUID();
        stored.fire(new FileStored(id.toString(), image.bytes().length, name));
        sql.query(
                "insert into article_image (tenant_id, image_id, article_id, name, type, bytes, uploaded_at)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?, ?, ?) returning 1",
                row -> 1,
                id,
                article,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                typeOf(image),
                image.bytes(),
                clock.instant());
        return new Upload(id, null);
    }

    /** The newest first. */
    List<Image> of(UUID article) {
        return sql.query(
                "select image_id, name from article_image where article_id = ? order by uploaded_at desc limit 100",
                row -> new Image((UUID) row[0], (String) row[1]),
                article);
    }

    Optional<Image> find(UUID id) {
        return sql
                .query(
                        "select image_id, name from article_image where image_id = ?",
                        row -> new Image((UUID) row[0], (String) row[1]),
                        id)
                .stream()
                .findFirst();
    }

    /** An article that shows an image, in a draft or to visitors. */
    record Use(UUID article, String language, String title) {}

    /** Where an image is shown; not in texts of earlier days. */
    List<Use> usesOf(UUID id) {
        String address = new Image(id, "").address();
        return sql.query(
                "select distinct article_id, language, title from (select article_id, language, title from draft"
                        + " where position(cast(? as text) in markdown) > 0 union all select article_id, language, title"
                        + " from article_text where position(cast(? as text) in markdown) > 0) u order by title limit 50",
                row -> new Use((UUID) row[0], (String) row[1], (String) row[2]),
                address,
                address);
    }

    void delete(UUID id) {
        sql.query("delete from article_image where image_id = ? returning 1", row -> row, id)
                .forEach(gone -> removed.fire(new FileRemoved(id.toString())));
    }

    Optional<File> file(UUID id) {
        return sql.query("select type, bytes from article_image where image_id = ?", File::new, id).stream()
                .findFirst();
    }

    /** Where visitors get an image. */
    public static String address(UUID id) {
        return "/help/images/" + id;
    }

    /** What is kept of an uploaded file. */
    public static UploadedImage redrawn(byte[] file) throws UploadedImage.Refused {
        return UploadedImage.of(file, LARGEST_UPLOAD, Images::drawn);
    }

    /** What it is once it was drawn anew. */
    public static String typeOf(UploadedImage image) {
        return isPhoto(image.format()) ? "image/jpeg" : "image/png";
    }

    private static boolean isPhoto(String format) {
        return format.equals("jpeg");
    }

    private static byte[] drawn(byte[] file, String format) throws IOException {
        var drawn = new ByteArrayOutputStream();
        var picture = Thumbnails.of(new ByteArrayInputStream(file)).scale(1).asBufferedImage();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        Thumbnails.of(picture)
                .scale(scale)
                .outputFormat(isPhoto(format) ? "jpg" : "png")
                .outputQuality(0.85)
                .toOutputStream(drawn);
        return drawn.toByteArray();
    }
}
