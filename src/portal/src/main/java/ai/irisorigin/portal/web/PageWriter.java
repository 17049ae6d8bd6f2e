package ai.irisorigin.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/** Writes the page records that resources return: renders into a buffer, then sends it in one piece. */
@Provider
public class PageWriter implements MessageBodyWriter<Page> {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private ViewEngine engine;

    @Inject
    private PageCache cache;

    @Context
    private HttpServletRequest request;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Visit visit = Visit.of(request);
        Body body = Body.page(engine.render(page, visit), visit.language());
        Page.View view = type.getAnnotation(Page.View.class);
        boolean same = view.cached() && READING.contains(request.getMethod());
        PageCache.Key key = PageCacheFilter.key(request);
        if (same && key != null) {
            cache.put(key, body);
        }
        if (visit.flash() != null) {
            headers.add("Set-Cookie", Flash.COOKIE + "=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
        }
        if (view.secret()) {
            headers.putSingle("Referrer-Policy", "no-referrer");
            headers.putSingle("X-Robots-Tag", "noindex");
        }
        if (page instanceof Framing && !headers.containsKey(SecurityHeaders.POLICY)) {
            headers.putSingle(SecurityHeaders.POLICY, SecurityHeaders.policyWithFrames());
        }
        String control = view.secret() || visit.signedIn() != null || PageCacheFilter.passed(request)
                ? Body.NO_STORE
                : same && !visit.languageChosen() ? Body.REVALIDATE : Body.PRIVATE;
        body.write(request, control, headers, out);
    }
}
