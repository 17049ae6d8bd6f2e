package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.uploads.FileStored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of the current organization's conversations. */
@ApplicationScoped
@Transactional
public class Attachments {

    @Inject
    private TenantSql sql;

    @Inject
    private Event<FileStored> stored;

    /** Who asks for a file. */
    public enum Reader {
        STAFF,
        /** Sees no notes, and so no files of notes. */
        CUSTOMER
    }

    /** A file as it is sent. */
    public static final class Download {
        private final String name;
        private final String type;
        private final byte[] bytes;

        Download(Object[] row) {
            name = (String) row[0];
            type = (String) row[1];
            bytes = (byte[]) row[2];
        }

        /**
         * Saved, never opened: as what it was found to be, and powerless should a browser open it all the same. A picture
         * is shown by the page that asks for it.
         */
        public Response answer() {
            return Response.ok(bytes, type)
                    .header("Content-Disposition", disposition())
                    .header("Cache-Control", "private, max-age=86400, immutable")
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Robots-Tag", "noindex")
                    .build();
        }

        /** The whole name for all browsers of these years (RFC 8187), and what ASCII has of it for others (RFC 6266). */
        private String disposition() {
            return "attachment; filename=\"" + name.replaceAll("[^ -~]|[\"\\\\%]", "_") + "\"; filename*=UTF-8''"
                    + URLEncoder.encode(name, StandardCharsets.UTF_8)
                            .replace("+", "%20")
                            .replace("*", "%2A");
        }
    }

    void store(Message message, List<UploadedFile> files) {
        for (int i = 0; i < files.size(); i++) {
            UploadedFile file = files.get(i);
            UUID id = UUID.randomUUID();
            stored.fire(new FileStored(id.toString(), file.content().length, file.name()));
            sql.query(
                    "insert into attachment (tenant_id, attachment_id, message_id, position, name, type, size, shown, bytes)"
                            + " values (platform.current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?) returning 1",
                    row -> 1,
                    id,
                    message.id(),
                    i,
                    file.name(),
                    file.type().mediaType(),
                    file.content().length,
                    file.shown(),
                    file.content());
        }
    }

    /** All of a conversation, in order, without their bytes. */
    public List<Attachment> of(Conversation conversation) {
        return sql.query(
                "select m.position, a.attachment_id, a.name, a.size, a.shown from message m"
                        + " join attachment a on a.tenant_id = m.tenant_id and a.message_id = m.id"
                        + " where m.conversation_id = ? order by m.position, a.position",
                row -> new Attachment(
                        (Integer) row[0], (UUID) row[1], (String) row[2], (Integer) row[3], (Boolean) row[4]),
                conversation.id());
    }

    /** Empty unless it is of this conversation and this reader may have it. */
    public Optional<Download> find(Conversation conversation, UUID id, Reader reader) {
        return sql
                .query(
                        "select a.name, a.type, a.bytes from attachment a"
                                + " join message m on m.tenant_id = a.tenant_id and m.id = a.message_id"
                                + " where a.attachment_id = ? and m.conversation_id = ? and (m.kind <> 'note' or ?)",
                        Download::new,
                        id,
                        conversation.id(),
                        reader == Reader.STAFF)
                .stream()
                .findFirst();
    }
}
