package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.demo.DemoTour;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The front page of the platform's host. */
@Path("platform")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PlatformPages {

    @Inject
    private Offers offers;

    @Inject
    private DemoTour tour;

    @Context
    private HttpServletRequest request;

    @GET
    public PlatformHomePage home(@QueryParam("interval") @DefaultValue("") String asked) {
        BillingInterval interval = BillingInterval.parse(asked).orElse(BillingInterval.MONTHLY);
        return new PlatformHomePage(
                interval.key(),
                offers.intervals(interval),
                offers.at(interval, Visit.of(request).language()),
                offers.limits(),
                offers.features(),
                tour.stops().stream()
                        .map(stop -> new PlatformHomePage.Tour(stop.slug(), stop.name(), stop.host(), stop.href()))
                        .toList());
    }
}
