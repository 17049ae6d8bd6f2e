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
        boolean same = type.getAnnotation(Page.View.class).cached() && READING.contains(request.getMethod());
        PageCache.Key key = PageCacheFilter.key(request);
        if (same && key != null) {
            cache.put(key, body);
        }
        body.write(request, same && !visit.languageChosen() ? Body.REVALIDATE : Body.PRIVATE, headers, out);
    }
}
