package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.billing.Subscriptions;
import ai.irisorigin.portal.operator.Directory.Refused;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operator's organizations: the list, a new one, and what can be done with each. */
@Path("platform" + Directory.LIST)
@Requires(Permission.OPERATE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class OrganizationsPages {

    private static final int LONGEST_REASON = 500;
    private static final List<String> STATES = List.of("active", "suspended");

    @Inject
    private Directory directory;

    @Inject
    private Foundation foundation;

    @Inject
    private Organizations organizations;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public OrganizationsPage list(
            @QueryParam("query") @DefaultValue("") String typed,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("after") UUID after,
            @QueryParam("before") UUID before) {
        String query = Input.line(typed);
        String known = STATES.contains(state) ? state : "";
        var filter = new OrganizationsPage.Filter(!query.isEmpty() || !known.isEmpty(), query, known);
        return directory.list(filter, after, before);
    }

    @GET
    @Path("new")
    public NewOrganizationPage form() {
        return new NewOrganizationForm().page(settings.baseDomain());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@BeanParam NewOrganizationForm form) {
        if (form.isFine()) {
            Optional<Organization> created = foundation.create(form);
            if (created.isPresent()) {
                return done(
                        created.get().id(),
                        "organization.created",
                        created.get().name());
            }
            form.slugIsTaken();
        }
        return Answers.invalid(form.page(settings.baseDomain()));
    }

    @GET
    @Path("{id}")
    public OrganizationPage organization(@PathParam("id") UUID id) {
        return page(id, Refused.NOTHING);
    }

    @POST
    @Path("{id}/suspension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suspend(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String typed) {
        String reason = Input.text(typed);
        OrganizationPage page = page(id, new Refused(typed, fault(reason, true), null));
        if (page.error() != null) {
            return Answers.invalid(page);
        }
        organizations.suspend(id, reason);
        return done(id, "organization.suspended", page.name());
    }

    @POST
    @Path("{id}/suspension/lifting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String typed) {
        String reason = Input.text(typed);
        OrganizationPage page = page(id, new Refused(typed, fault(reason, false), null));
        if (page.error() != null) {
            return Answers.invalid(page);
        }
        organizations.activate(id, reason);
        return done(id, "organization.active", page.name());
    }

    @POST
    @Path("{id}/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePlan(@PathParam("id") UUID id, @FormParam("plan") @DefaultValue("") String key) {
        OrganizationPage page = page(id, Refused.NOTHING);
        Optional<Plan> plan = Plan.parse(key);
        if (plan.isEmpty()) {
            return Answers.invalid(page(id, new Refused("", null, "operator.error.plan")));
        }
        if (!organizations.changePlan(id, key, plan.get().users())) {
            return Answers.invalid(page(id, new Refused("", null, "operator.error.plan.seats")));
        }
        organizations.byId(id).ifPresent(organization -> CurrentTenant.during(organization, subscriptions::planGiven));
        return done(id, "organization.plan", page.name());
    }

    private OrganizationPage page(UUID id, Refused refused) {
        return directory.organization(id, refused).orElseThrow(NotFoundException::new);
    }

    /** The key of a message, or null. */
    private static String fault(String reason, boolean required) {
        if (required && reason.isEmpty()) {
            return "operator.error.reason.missing";
        }
        return reason.length() > LONGEST_REASON ? "operator.error.reason.long" : null;
    }

    private Response done(UUID id, String news, String name) {
        return Answers.seeOther(Directory.LIST + "/" + id, Flash.done(news, name), Visit.of(request));
    }
}
