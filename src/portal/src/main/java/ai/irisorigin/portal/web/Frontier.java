package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** After matching: the resource that was found must belong to the site that is visited, however the path was spelled; and what is sent must say what it is. */
@Provider
public class Frontier implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (owner() != Visit.of(request).site()) {
            throw new NotFoundException();
        }
        if (context.hasEntity() && context.getMediaType() == null) {
            throw new NotSupportedException();
        }
    }

    private Visit.Site owner() {
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        if (path == null) {
            return Visit.of(request).site(); // Jersey's own answer to OPTIONS
        }
        return switch (path.value()) {
            case Routes.PLATFORM -> Visit.Site.PLATFORM;
            case Routes.INSIDE -> Visit.Site.INSIDE;
            default -> Visit.Site.ORGANIZATION;
        };
    }
}
