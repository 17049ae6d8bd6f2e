package ai.irisorigin.portal.web;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** After matching: the resource that was found must belong to the site that is visited, however the path was spelled. */
@Provider
@Priority(Frontier.PRIORITY)
public class Frontier implements ContainerRequestFilter {

    /** Before all others that look at the resource: on another site, nothing is there to be asked. */
    public static final int PRIORITY = Priorities.AUTHENTICATION - 2;

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!owners().contains(Visit.of(request).site())) {
            throw new NotFoundException();
        }
        Route.note(resource, request);
    }

    private Set<Visit.Site> owners() {
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        if (path == null) {
            return Set.of(Visit.of(request).site()); // Jersey's own answer to OPTIONS
        }
        String first = Routes.first(path.value());
        if (Routes.SHARED.contains(first)) {
            return Set.of(Visit.Site.ORGANIZATION, Visit.Site.PLATFORM);
        }
        return switch (first) {
            case Routes.PLATFORM -> Set.of(Visit.Site.PLATFORM);
            case Routes.INSIDE -> Set.of(Visit.Site.INSIDE);
            default -> Set.of(Visit.Site.ORGANIZATION);
        };
    }
}
