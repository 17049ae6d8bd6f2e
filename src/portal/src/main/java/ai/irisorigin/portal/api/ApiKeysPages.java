package ai.irisorigin.portal.api;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Where keys are made and revoked. */
@Path("app/api-keys")
@Requires(Permission.MANAGE_INTEGRATIONS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class ApiKeysPages {

    private static final String HERE = "/app/api-keys";

    @Inject
    private ApiKeys keys;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @GET
    public ApiKeysPage list() {
        Instant now = clock.instant();
        long rate = Plan.parse(CurrentTenant.required().plan()).orElseThrow().apiCallsAMinute();
        return new ApiKeysPage(
                keys.listed().stream()
                        .map(key -> new ApiKeysPage.Row(
                                key.id().toString(),
                                key.name(),
                                key.prefix(),
                                key.createdBy(),
                                key.createdAt(),
                                key.lastUsedAt(),
                                key.expiresAt(),
                                key.expired(now)))
                        .toList(),
                example(),
                rate == Plan.UNLIMITED ? null : Long.valueOf(rate));
    }

    @GET
    @Path("new")
    public NewApiKeyPage form() {
        return page(new ApiKeyForm(), NewApiKeyPage.Errors.NONE);
    }

    /** The answer is the page itself: the key is shown now or never. Sent again, its name is taken. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@BeanParam ApiKeyForm form) {
        Visit visit = Visit.of(request);
        Instant expiresAt = form.expiresAt(clock.instant());
        String fault = form.fault();
        if (fault != null) {
            return Answers.invalid(page(form, new NewApiKeyPage.Errors(true, null, fault)));
        }
        ApiKeys.Made made = keys.make(form.line(), expiresAt, visit.signedIn().name());
        if (made.obstacle() != null) {
            return Answers.invalid(page(form, NewApiKeyPage.Errors.of(made.obstacle())));
        }
        audit.add("api-key.created", form.line(), visit);
        return Response.ok(new MadeApiKeyPage(
                        form.line(),
                        made.secret().text(),
                        expiresAt,
                        "IRIS_KEY=" + made.secret().text() + "\n" + example()))
                .build();
    }

    @GET
    @Path("{id}/revocation")
    public ConfirmPage confirmRevocation(@PathParam("id") UUID id) {
        return new ConfirmPage("api-key", find(id).name(), HERE + "/" + id + "/revocation", HERE);
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(@PathParam("id") UUID id) {
        ApiKey key = find(id);
        Visit visit = Visit.of(request);
        keys.revoke(id);
        audit.add("api-key.revoked", key.name(), visit);
        return Answers.seeOther(HERE, Flash.done("api.key.revoked", key.name()), visit);
    }

    private ApiKey find(UUID id) {
        return keys.find(id).orElseThrow(NotFoundException::new);
    }

    private String example() {
        return "curl -H \"Authorization: Bearer $IRIS_KEY\" \\\n  "
                + Visit.of(request).origin() + "/api/v1/conversations";
    }

    private static NewApiKeyPage page(ApiKeyForm form, NewApiKeyPage.Errors errors) {
        return new NewApiKeyPage(new NewApiKeyPage.Form(form.name, form.expiry), errors);
    }
}
