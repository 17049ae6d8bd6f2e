package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** After matching: the resource that was found must belong to the site that is visited, however the path was spelled. */
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
    }

    private Visit.Site owner() {
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        return switch (path.value()) {
            case Routes.PLATFORM -> Visit.Site.PLATFORM;
            case Routes.INSIDE -> Visit.Site.INSIDE;
            default -> Visit.Site.ORGANIZATION;
        };
    }
}
