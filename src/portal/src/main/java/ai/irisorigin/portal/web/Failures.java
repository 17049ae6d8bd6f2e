package ai.irisorigin.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Failures inside JAX-RS get an error page, or a problem if it is a program that asks. It is rendered here, so a failing template can't loop through the writer. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {

    @Inject
    private ErrorPages pages;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException http
                && http.getResponse().getStatus() < 400) {
            return http.getResponse();
        }
        Visit visit = Visit.of(request);
        ErrorPage page = pages.of(failure, visit);
        ErrorPages.headers(page, response);
        if (Problem.isWantedBy(request)) {
            return builder(failure)
                    .status(page.status())
                    .entity(Problem.of(page).json(visit.requestId()))
                    .type(Problem.MEDIA_TYPE)
                    .build();
        }
        return builder(failure)
                .status(page.status())
                .entity(pages.html(page, visit))
                .type("text/html;charset=utf-8")
                .header("Content-Language", visit.language())
                .build();
    }

    /** RFC 9110, section 15.5.6: an answer 405 names the methods that would do. */
    private static Response.ResponseBuilder builder(Throwable failure) {
        return failure instanceof NotAllowedException refused
                ? Response.status(405).allow(refused.getResponse().getAllowedMethods())
                : Response.serverError();
    }
}
