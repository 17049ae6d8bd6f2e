package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** An answer's bytes, ready to be sent: compressed once and with a strong validator (RFC 9110, section 8.8.3). */
public final class Body {

    /** Kept by browsers, asked for each time: a change shows on the next request. */
    static final String REVALIDATE = "public, max-age=0, must-revalidate";

    static final String PRIVATE = "private, no-cache";
    static final String NO_STORE = "no-store";
    static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final int WORTH_COMPRESSING = 600;
    private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final String contentType;
    private final String cacheControl;
    private final String language;
    private final byte[] bytes;
    /** Made when first asked for. */
    private volatile byte[] gzip;

    /** Made when first asked for: what nobody may keep needs no validator. */
    private volatile String fingerprint;

    private Body(String contentType, String cacheControl, String language, byte[] bytes) {
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.language = language;
        this.bytes = bytes;
    }

    /** A page in UTF-8. */
    public static Body page(byte[] html, String language) {
        return new Body("text/html;charset=utf-8", REVALIDATE, language, html);
    }

    /** Something whose address changes with its content: kept for a year. */
    public static Body immutable(String contentType, byte[] bytes) {
        return new Body(contentType, IMMUTABLE, null, bytes);
    }

    /** A short name for content, safe in addresses. */
    public static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Roughly what it takes in memory. */
    public int weight() {
        return 200 + bytes.length + bytes.length / 2;
    }

    /** Answers a request outside JAX-RS; 304 if the visitor has these bytes already. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compressed = compressedFor(request);
        describe(compressed, cacheControl, response::setHeader);
        if (matches(request.getHeader("If-None-Match"), etag(compressed))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = compressed ? gzip() : bytes;
        response.setContentType(contentType);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** Answers a request inside JAX-RS, which keeps the status to itself. */
    void write(HttpServletRequest request, String control, MultivaluedMap<String, Object> headers, OutputStream out)
            throws IOException {
        boolean compressed = compressedFor(request);
        describe(compressed, control, headers::putSingle);
        headers.putSingle("Content-Type", contentType);
        out.write(compressed ? gzip() : bytes);
    }

    private void describe(boolean compressed, String control, BiConsumer<String, String> header) {
        if (!control.equals(NO_STORE)) {
            header.accept("ETag", etag(compressed));
        }
        header.accept("Cache-Control", control);
        header.accept("Vary", language == null ? "Accept-Encoding" : "Accept-Encoding, Accept-Language, Cookie");
        if (language != null) {
            header.accept("Content-Language", language);
        }
        if (compressed) {
            header.accept("Content-Encoding", "gzip");
        }
    }

    private String etag(boolean compressed) {
        String made = fingerprint;
        if (made == null) {
            made = fingerprint(bytes);
            fingerprint = made;
        }
        return '"' + made + (compressed ? "-gzip\"" : "\"");
    }

    private boolean compressedFor(HttpServletRequest request) {
        return bytes.length > WORTH_COMPRESSING && compressible(contentType) && acceptsGzip(request);
    }

    private byte[] gzip() {
        byte[] made = gzip;
        if (made == null) {
            made = compress(bytes);
            gzip = made;
        }
        return made;
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && accepted.contains("gzip")
                && !(accepted.contains("q=0") && NO_GZIP.matcher(accepted).find());
    }

    private static boolean matches(String ifNoneMatch, String validator) {
        return ifNoneMatch != null && (ifNoneMatch.contains(validator) || ifNoneMatch.equals("*"));
    }

    private static boolean compressible(String contentType) {
        return contentType.startsWith("text/")
                || contentType.startsWith("image/svg")
                || contentType.contains("json")
                || contentType.contains("javascript");
    }

    private static byte[] compress(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 3);
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
