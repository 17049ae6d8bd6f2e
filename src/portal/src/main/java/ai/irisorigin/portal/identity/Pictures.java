package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.web.Body;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/**
 * Pictures of people. What is uploaded is hostile: its bytes say what it is, not its name; its size is read before it is
 * unpacked; and what is kept is a small square drawn anew, without whatever else the file carried.
 */
@ApplicationScoped
@Transactional
public class Pictures {

    static final int LARGEST_UPLOAD = 5 << 20;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");
    private static final long MOST_PIXELS = 50_000_000;
    private static final int SIDE = 256;

    @Inject
    private TenantSql sql;

    @Inject
    private Memberships memberships;

    /** Where a person's picture is, by its fingerprint; null if there is none. */
    public static String address(UUID membership, String fingerprint) {
        return fingerprint == null ? null : "/app/pictures/" + membership + "/" + fingerprint;
    }

    /** The key of a message that says why not; null if it is stored. */
    String store(SignedIn person, byte[] file) {
        if (file.length > LARGEST_UPLOAD) {
            return "identity.profile.error.picture.large";
        }
        byte[] png;
        try {
            String fault = fault(file);
            if (fault != null) {
                return fault;
            }
            png = drawn(file);
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return "identity.profile.error.picture.broken";
        }
        sql.query(
                "insert into platform.picture (tenant_id, id, membership_id, png)"
                        + " values (platform.current_tenant(), ?, ?, ?)"
                        + " on conflict (tenant_id, membership_id) do update set png = excluded.png returning 1",
                row -> 1,
                UUID.randomUUID(),
                person.membership(),
                png);
        memberships.of(person).show(Body.fingerprint(png));
        return null;
    }

    void remove(SignedIn person) {
        sql.query("delete from platform.picture where membership_id = ? returning 1", row -> 1, person.membership());
        memberships.of(person).show(null);
    }

    /** A picture in PNG; its address changes with it. */
    public Optional<byte[]> find(UUID membership) {
        return sql
                .query("select png from platform.picture where membership_id = ?", row -> (byte[]) row[0], membership)
                .stream()
                .findFirst();
    }

    private static String fault(byte[] file) throws IOException {
        try (var image = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                return "identity.profile.error.picture.type";
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return "identity.profile.error.picture.type";
                }
                reader.setInput(image, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS ? "identity.profile.error.picture.large" : null;
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] drawn(byte[] file) throws IOException {
        var png = new ByteArrayOutputStream();
        Thumbnails.of(new ByteArrayInputStream(file))
                .crop(Positions.CENTER)
                .size(SIDE, SIDE)
                .outputFormat("png")
                .toOutputStream(png);
        return png.toByteArray();
    }
}
