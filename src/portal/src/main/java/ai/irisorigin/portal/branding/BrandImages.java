package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.uploads.FileName;
import ai.irisorigin.portal.uploads.FileRemoved;
import ai.irisorigin.portal.uploads.FileStored;
import ai.irisorigin.portal.web.Body;
import ai.irisorigin.portal.web.UploadedImage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.coobird.thumbnailator.Thumbnails;

/** Logos, and images of themes' settings. Each is named by its content, so the same one is there once. */
@ApplicationScoped
@Transactional
public class BrandImages {

    public static final int LARGEST_UPLOAD = 4 << 20;

    private static final int LONGEST_SIDE = 1_600;

    @Inject
    private TenantSql sql;

    @Inject
    private Event<FileStored> stored;

    @Inject
    private Event<FileRemoved> removed;

    /**
     * Keeps what was drawn anew of an upload; returns its name here.
     *
     * @param called by whoever sent it
     */
    public String store(String called, byte[] file) throws UploadedImage.Refused {
        UploadedImage image = UploadedImage.of(file, LARGEST_UPLOAD, BrandImages::drawn);
        return isPhoto(image.format())
                ? store(called, image.bytes(), "image/jpeg", ".jpg")
                : store(called, image.bytes(), "image/png", ".png");
    }

    /** Keeps a drawing that we made ourselves: of strangers, none is taken. */
    public String storeDrawing(byte[] svg) {
        return store("logo.svg", svg, "image/svg+xml", ".svg");
    }

    private String store(String called, byte[] bytes, String type, String ending) {
        String name = Body.fingerprint(bytes) + ending;
        var id = UUID.randomUUID();
        Object kept = sql.query(
                        "insert into brand_image (tenant_id, name, image_id, type, bytes)"
                                + " values (platform.current_tenant(), ?, ?, ?, ?)"
                                + " on conflict (tenant_id, name) do update set stored_at = now() returning image_id",
                        row -> row[0],
                        name,
                        id,
                        type,
                        bytes)
                .get(0);
        if (id.equals(kept)) {
            stored.fire(new FileStored(id.toString(), bytes.length, FileName.clean(called)));
        }
        return name;
    }

    public boolean has(String name) {
        return !sql.query("select 1 from brand_image where name = ?", row -> row, name)
                .isEmpty();
    }

    /** Those of these names that are there, ready to be sent. */
    Map<String, Body> find(Collection<String> names) {
        Map<String, Body> found = new HashMap<>();
        for (String name : names) {
            sql.query(
                            "select type, bytes from brand_image where name = ?",
                            row -> Body.immutable((String) row[0], (byte[]) row[1]),
                            name)
                    .forEach(body -> found.put(name, body));
        }
        return found;
    }

    /** Throws away what nobody shows, has shown or tries out; not what was stored just now. */
    void sweep() {
        sql.query(
                        "delete from brand_image i where i.stored_at < now() - interval '1 day'"
                                + " and not exists (select from brand_change c where c.logo_name = i.name or position(i.name in c.settings) > 0)"
                                + " and not exists (select from brand_draft d where d.logo_name = i.name or position(i.name in d.settings) > 0)"
                                + " returning image_id",
                        row -> row[0].toString())
                .forEach(id -> removed.fire(new FileRemoved(id)));
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
                .outputQuality(0.88)
                .toOutputStream(drawn);
        return drawn.toByteArray();
    }
}
