package ai.irisorigin.portal.web;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * After matching: whoever is not signed in is sent to sign in, a permission that is missing is refused, and so is an unsafe
 * request without the session's token. What is required stands at the resource ({@link Requires}).
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Gate implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        SignedIn person = Visit.of(request).signedIn();
        boolean safe = SAFE.contains(context.getMethod());
        Requires required = required();
        if (required != null && person == null) {
            context.abortWith(Answers.seeOther(safe ? signInAndReturn() : "/sign-in"));
            return;
        }
        if (required != null) {
            for (Permission permission : required.value()) {
                if (!person.may(permission)) {
                    throw new ForbiddenException();
                }
            }
        }
        if (!safe && person != null && !CsrfToken.isCarriedBy(context, person.csrfToken())) {
            throw new ForbiddenException();
        }
    }

    /** Of the method, else of its class; null if anybody may. */
    private Requires required() {
        Requires own = resource.getResourceMethod().getAnnotation(Requires.class);
        return own != null ? own : resource.getResourceClass().getAnnotation(Requires.class);
    }

    private String signInAndReturn() {
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return "/sign-in?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
