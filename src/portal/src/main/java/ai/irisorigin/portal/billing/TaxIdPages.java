package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tax ids of the organization; Stripe keeps them and prints them on invoices. */
@Path("app/billing/tax-ids")
@Requires(Permission.MANAGE_BILLING)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class TaxIdPages {

    private static final String HERE = "/app/billing/tax-ids";
    private static final List<String> TYPES = List.of("eu_vat", "gb_vat", "th_vat", "us_ein", "au_abn", "sg_gst");
    private static final int LONGEST = 40;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StripeChanges stripe;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public Response list() {
        return unlessAway(
                customer -> Response.ok(page(customer, TaxIdsPage.Form.EMPTY)).build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("type") @DefaultValue("") String type, @FormParam("value") @DefaultValue("") String typed) {
        if (!TYPES.contains(type)) {
            throw new BadRequestException();
        }
        String value = Input.line(typed);
        return unlessAway(customer -> {
            if (customer.isEmpty()) {
                return Answers.seeOther(HERE);
            }
            if (value.isEmpty() || value.length() > LONGEST || !stripe.addTaxId(customer.get(), type, value)) {
                return Answers.invalid(page(customer, new TaxIdsPage.Form(type, typed, "billing.tax-ids.wrong")));
            }
            return told("tax-id.added", type + " " + value, "billing.tax-id.added");
        });
    }

    @POST
    @Path("{id}/removal")
    public Response remove(@PathParam("id") String id) {
        return unlessAway(customer -> {
            TaxIdsPage.TaxId taxId = customer.stream()
                    .flatMap(known -> stripe.taxIds(known).stream())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            stripe.removeTaxId(customer.get(), taxId.id());
            return told("tax-id.removed", taxId.type() + " " + taxId.value(), "billing.tax-id.removed");
        });
    }

    private Response told(String action, String target, String news) {
        Visit visit = Visit.of(request);
        audit.add(action, target, visit);
        return Answers.seeOther(HERE, Flash.done(news), visit);
    }

    private TaxIdsPage page(Optional<String> customer, TaxIdsPage.Form form) {
        return new TaxIdsPage(customer.isPresent(), customer.map(stripe::taxIds).orElse(List.of()), TYPES, form);
    }

    private Response unlessAway(Function<Optional<String>, Response> work) {
        try {
            return work.apply(subscriptions.current().flatMap(Subscription::customer));
        } catch (BillingAwayException e) {
            return Answers.seeOther("/app/billing", Flash.warning("billing.away", ""), Visit.of(request));
        }
    }
}
