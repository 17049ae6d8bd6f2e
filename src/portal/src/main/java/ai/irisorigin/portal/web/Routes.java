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
import java.util.Set;

/**
 * Keeps the faces of the portal apart: resources of the platform host live under {@code platform/}, inside-only ones under
 * {@code inside/}, a few are {@link #SHARED}, and all others are an organization's. {@link Frontier} sees to it that no spelling leads across.
 */
@Provider
@PreMatching
public class Routes implements ContainerRequestFilter {

    /** First segments of what is the same on the platform's host and on an organization's: for whoever signs in. */
    static final Set<String> SHARED = Set.of("sign-in", "sign-out", "password", "invitations", "dev");

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
            case PLATFORM -> {
                if (!SHARED.contains(first(path))) {
                    prefix(context, PLATFORM);
                }
            }
            case INSIDE -> prefix(context, INSIDE);
            default -> {}
        }
    }

    /** The first segment of a path. */
    static String first(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        int slash = relative.indexOf('/');
        return slash < 0 ? relative : relative.substring(0, slash);
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
