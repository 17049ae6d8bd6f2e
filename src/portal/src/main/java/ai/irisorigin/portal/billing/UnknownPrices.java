package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whoever changes such a subscription is told that somebody has to look at it; the operator sees the event that was put aside. */
@Provider
public class UnknownPrices implements ExceptionMapper<UnknownPriceException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(UnknownPriceException failure) {
        return Answers.seeOther("/app/billing", Flash.warning("billing.unclear", ""), Visit.of(request));
    }
}
