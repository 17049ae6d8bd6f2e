package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps the faces of the portal apart: resources of the platform host live under {@code platform/}, inside-only ones under
 * {@code inside/}, and all others are an organization's. A visitor can name neither prefix.
 */
@Provider
@PreMatching
public class Routes implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath();
        if (path.startsWith("platform/") || path.startsWith("inside/")) {
            throw new NotFoundException();
        }
        switch (Visit.of(request).site()) {
            case PLATFORM -> prefix(context, "platform/", path);
            case INSIDE -> prefix(context, "inside/", path);
            default -> {}
        }
    }

    private static void prefix(ContainerRequestContext context, String prefix, String path) {
        context.setRequestUri(context.getUriInfo()
                .getBaseUriBuilder()
                .path(prefix + path)
                .replaceQuery(context.getUriInfo().getRequestUri().getRawQuery())
                .build());
    }
}
