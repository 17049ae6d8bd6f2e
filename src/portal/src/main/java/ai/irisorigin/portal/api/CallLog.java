package ai.irisorigin.portal.api;

import ai.irisorigin.portal.web.Route;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** The way out for programs: the answer is nobody's to keep, tells what is left of the rate, and is counted. */
@WithKey
@Provider
public class CallLog implements ContainerResponseFilter {

    private static final int OURS = 500;

    @Inject
    private ApiMeter meter;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        Call call = Call.of(request);
        if (call == null) {
            return;
        }
        call.allowance()
                .ifPresent(allowance ->
                        allowance.tell((name, value) -> answer.getHeaders().putSingle(name, value)));
        if (call.accepted() && answer.getStatus() < OURS) {
            meter.meter(call.id(), asked.getMethod() + " " + Route.of(request));
        }
    }
}
