package ai.irisorigin.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * The session's token, which each unsafe request of a signed-in person must carry: as the first field of its form, where
 * the template engine put it, or in a header (OWASP, synchronizer token pattern). The body is only peeked at.
 */
public final class CsrfToken {

    public static final String FIELD = "csrf_token";
    static final String HEADER = "X-CSRF-Token";

    private static final int PEEK = 1024;
    private static final Pattern FIRST_FIELD = Pattern.compile("^" + FIELD + "=([A-Za-z0-9_-]+)(&|$)");
    private static final Pattern FIRST_PART = Pattern.compile(
            "^--[^\\r\\n]+\\r\\nContent-Disposition: form-data; name=\"" + FIELD
                    + "\"\\r\\n(?:[A-Za-z-]+: [^\\r\\n]*\\r\\n)*\\r\\n([A-Za-z0-9_-]+)\\r\\n",
            Pattern.CASE_INSENSITIVE);

    private CsrfToken() {}

    static boolean isCarriedBy(ContainerRequestContext request, String expected) {
        String header = request.getHeaderString(HEADER);
        String carried = header != null ? header : request.hasEntity() ? first(request) : null;
        return carried != null
                && MessageDigest.isEqual(
                        carried.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(ContainerRequestContext request) {
        var body = new BufferedInputStream(request.getEntityStream(), PEEK);
        body.mark(PEEK);
        try {
            String start = new String(body.readNBytes(PEEK), StandardCharsets.ISO_8859_1);
            body.reset();
            request.setEntityStream(body);
            var field = (start.startsWith("--") ? FIRST_PART : FIRST_FIELD).matcher(start);
            return field.find() ? field.group(1) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
