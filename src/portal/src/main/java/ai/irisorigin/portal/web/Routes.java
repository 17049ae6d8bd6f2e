package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

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
