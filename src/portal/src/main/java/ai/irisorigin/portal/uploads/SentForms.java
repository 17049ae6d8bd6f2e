package ai.irisorigin.portal.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.RequestContext;

/**
 * Reads forms with files (RFC 7578) part by part; nothing of them ever lies on a disk. What is over the limits is read on and
 * forgotten instead of refused at once, because the text beside it shall come back to whoever typed it.
 */
@ApplicationScoped
public class SentForms {

    /** The longest body that is read to its end, in bytes; a longer one is refused whole. */
    public static final int LONGEST = 100 << 20;

    private static final int TEXT = 256 << 10;
    private static final int PARTS = 2_000;
    private static final int PART_HEADER = 16 << 10;

    /** The part of the memory that files may take while they are on their way to the database. */
    private static final long ROOM = Runtime.getRuntime().maxMemory() / 4;

    private final AtomicLong taken = new AtomicLong();

    /**
     * What a form takes.
     *
     * @param files how many
     * @param each bytes of one
     * @param together bytes of all
     */
    public record Limits(int files, int each, int together) {}

    /** Whoever reads it closes it. */
    public SentForm read(String contentType, InputStream body, Limits limits) {
        var reading = new Reading(limits);
        try {
            FileItemIterator parts = parts(contentType, body);
            for (int part = 0; parts.hasNext(); part++) {
                if (part == PARTS) {
                    throw tooLarge();
                }
                reading.take(parts.next());
            }
            return reading.form();
        } catch (FileUploadException | IOException e) {
            reading.release();
            throw new BadRequestException(e);
        } catch (RuntimeException e) {
            reading.release();
            throw e;
        }
    }

    private static FileItemIterator parts(String contentType, InputStream body)
            throws FileUploadException, IOException {
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(PART_HEADER);
        return upload.getItemIterator(new Request(contentType, body));
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** One form, as far as it is read. */
    private final class Reading {

        private final Limits limits;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<SentForm.SentFile> files = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private int text;
        private int together;
        private boolean many;

        Reading(Limits limits) {
            this.limits = limits;
        }

        void take(FileItemStream part) throws IOException {
            try (InputStream content = part.openStream()) {
                if (part.isFormField()) {
                    byte[] typed = content.readNBytes(TEXT - text + 1);
                    text += typed.length;
                    if (text > TEXT) {
                        throw tooLarge();
                    }
                    fields.putIfAbsent(part.getFieldName(), new String(typed, StandardCharsets.UTF_8));
                } else {
                    takeFile(FileName.clean(name(part)), name(part).isEmpty(), content);
                }
            }
        }

        private void takeFile(String name, boolean nameless, InputStream content) throws IOException {
            if (files.size() + refused.size() >= limits.files()) {
                // A browser sends an empty part without a name where no file was chosen.
                boolean empty = content.transferTo(OutputStream.nullOutputStream()) == 0 && nameless;
                if (!empty && !many) {
                    many = true;
                    refused.add(new Refusal(Refusal.Reason.MANY, name));
                }
                return;
            }
            if (taken.addAndGet(limits.each()) > ROOM) {
                taken.addAndGet(-limits.each());
                content.transferTo(OutputStream.nullOutputStream());
                refused.add(new Refusal(Refusal.Reason.BUSY, name));
                return;
            }
            int kept = 0;
            try {
                byte[] bytes = content.readNBytes(limits.each() + 1);
                if (bytes.length > limits.each()) {
                    content.transferTo(OutputStream.nullOutputStream());
                    refused.add(new Refusal(Refusal.Reason.LARGE, name));
                } else if (bytes.length > limits.together() - together) {
                    refused.add(new Refusal(Refusal.Reason.TOGETHER, name));
                } else if (bytes.length > 0 || !nameless) {
                    files.add(new SentForm.SentFile(name, bytes));
                    kept = bytes.length;
                    together += kept;
                }
            } finally {
                taken.addAndGet(kept - limits.each());
            }
        }

        SentForm form() {
            return new SentForm(Map.copyOf(fields), List.copyOf(files), List.copyOf(refused), this::release);
        }

        void release() {
            taken.addAndGet(-together);
            together = 0;
        }
    }

    private static String name(FileItemStream part) {
        try {
            return part.getName() == null ? "" : part.getName();
        } catch (InvalidFileNameException e) {
            return e.getName();
        }
    }

    /** Commons FileUpload asks for a request; this is what it needs of one. */
    private record Request(String contentType, InputStream body) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        @SuppressWarnings("deprecation") // the interface has no other
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
