package ai.irisorigin.portal.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers to forms. */
public final class Answers {

    private Answers() {}

    /** Done: the browser fetches another page, so that a reload repeats nothing (RFC 9110, section 15.4.4). */
    public static Response seeOther(String path) {
        return to(path).build();
    }

    /** Done, and told on the next page. */
    public static Response seeOther(String path, Flash flash, Visit visit) {
        return to(path).cookie(flash.cookie(visit)).build();
    }

    /** Nothing was done: the form comes back as it was filled in, with what is wrong beside each field. */
    public static Response invalid(Page page) {
        return Response.status(422, "Unprocessable Content").entity(page).build();
    }

    /** Nothing was done: somebody else was faster. */
    public static Response conflict(Page page) {
        return Response.status(Response.Status.CONFLICT).entity(page).build();
    }

    /** Nothing was done: a limit of the plan is reached. */
    public static Response full(Page page) {
        return Response.status(Response.Status.PAYMENT_REQUIRED).entity(page).build();
    }

    static Response.ResponseBuilder to(String path) {
        return Response.seeOther(URI.create(path)).header("Cache-Control", "no-store");
    }
}
