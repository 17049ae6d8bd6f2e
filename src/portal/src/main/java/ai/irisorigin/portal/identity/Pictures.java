package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.SignedIn;
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
import java.util.Optional;
import java.util.UUID;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/** Pictures of people: small squares, drawn anew from what was uploaded. */
@ApplicationScoped
@Transactional
public class Pictures {

    static final int LARGEST_UPLOAD = 5 << 20;

    private static final int SIDE = 256;

    @Inject
    private TenantSql sql;

    @Inject
    private Memberships memberships;

    @Inject
    private Event<FileStored> stored;

    @Inject
    private Event<FileRemoved> removed;

    /** Where a person's picture is, by its fingerprint; null if there is none. */
    public static String address(UUID membership, String fingerprint) {
        return fingerprint == null ? null : "/app/pictures/" + membership + "/" + fingerprint;
    }

    /**
     * Takes the place of the one before.
     *
     * @param called by whoever sent it
     * @return the key of a message that says why not; null if it is stored
     */
    String store(SignedIn person, String called, byte[] file) {
        byte[] png;
        try {
            png = UploadedImage.of(file, LARGEST_UPLOAD, (bytes, format) -> drawn(bytes))
                    .bytes();
        } catch (UploadedImage.Refused refused) {
            return "identity.profile.error.picture." + refused.fault().key();
        }
        var id = UUID.randomUUID();
        remove(person);
        sql.query(
                "insert into platform.picture (tenant_id, id, membership_id, png)"
                        + " values (platform.current_tenant(), ?, ?, ?) returning 1",
                row -> 1,
                id,
                person.membership(),
                png);
        stored.fire(new FileStored(id.toString(), png.length, FileName.clean(called)));
        memberships.of(person).show(Body.fingerprint(png));
        return null;
    }

    void remove(SignedIn person) {
        // Of two clicks at once, the second waits here and finds what the first has left.
        sql.query("select 1 from platform.membership where id = ? for update", row -> 1, person.membership());
        sql.query(
                        "delete from platform.picture where membership_id = ? returning id",
                        row -> row[0].toString(),
                        person.membership())
                .forEach(id -> removed.fire(new FileRemoved(id)));
        memberships.of(person).show(null);
    }

    /** A picture in PNG; its address changes with it. */
    public Optional<byte[]> find(UUID membership) {
        return sql
                .query("select png from platform.picture where membership_id = ?", row -> (byte[]) row[0], membership)
                .stream()
                .findFirst();
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
