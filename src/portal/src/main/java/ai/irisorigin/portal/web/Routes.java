package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Keeps the faces of the portal apart: resources of the platform host live under {@code platform/}, inside-only ones under
 * {@code inside/}, and all others are an organization's. {@link Frontier} sees to it that no spelling leads across.
 */
@Provider
@PreMatching
public class Routes implements ContainerRequestFilter {

    static final String PLATFORM = "platform";
    static final String INSIDE = "inside";

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath(false);
        if (path.contains(";")) {
            throw new NotFoundException();
        }
        if (path.length() > 1 && path.endsWith("/")) {
            URI asked = context.getUriInfo().getRequestUri();
            String plain = "/" + path.replaceAll("^/+|/+$", "");
            context.abortWith(Response.status(308)
                    .header("Location", asked.getRawQuery() == null ? plain : plain + "?" + asked.getRawQuery())
                    .build());
            return;
        }
        switch (Visit.of(request).site()) {
            case PLATFORM -> prefix(context, PLATFORM);
            case INSIDE -> prefix(context, INSIDE);
            default -> {}
        }
    }

    private static void prefix(ContainerRequestContext context, String prefix) {
        context.setRequestUri(context.getUriInfo()
                .getBaseUriBuilder()
                .path(prefix)
                .path(context.getUriInfo().getPath(false))
                .replaceQuery(context.getUriInfo().getRequestUri().getRawQuery())
                .build());
    }
}
