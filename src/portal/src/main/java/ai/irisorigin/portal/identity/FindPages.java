package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.PlatformSql;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Visit;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** On the platform's host: mails a person the addresses of the organizations that they belong to. */
@Path("platform/find")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class FindPages {

    @Inject
    private PlatformSql platform;

    @Inject
    private Settings settings;

    @Inject
    private Throttle throttle;

    @Inject
    private Notices notices;

    @Resource
    private ManagedExecutorService later;

    @Context
    private HttpServletRequest request;

    @GET
    public FindPage form() {
        return new FindPage(false, "", null);
    }

    /** The same answer in the same time, whoever asks about whomever. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mailAddresses(@FormParam("email") @DefaultValue("") String typed) {
        Optional<String> fault = EmailAddress.fault(typed);
        if (fault.isPresent()) {
            return Answers.invalid(new FindPage(false, typed, fault.get()));
        }
        Visit visit = Visit.of(request);
        String email = EmailAddress.normal(typed);
        if (throttle.take(Throttle.Limit.MAIL_TO_PERSON, email).isEmpty()
                && throttle.take(Throttle.Limit.MAIL_FROM_ADDRESS, visit.address())
                        .isEmpty()) {
            later.execute(() -> tell(email, visit.language()));
        }
        return Response.ok(new FindPage(true, email, null)).build();
    }

    private void tell(String email, String language) {
        List<Mail.Link> links = platform.query(
                "select o.name, o.slug from platform.person p join platform.membership m on m.person_id = p.id"
                        + " join platform.organization o on o.id = m.tenant_id"
                        + " where p.email = ? and m.active and o.id <> ? order by o.name",
                row -> new Mail.Link(row.getString(1), settings.urlOf(row.getString(2)) + "/sign-in"),
                email,
                Organization.PLATFORM.id());
        if (!links.isEmpty()) {
            CurrentTenant.during(
                    Organization.PLATFORM,
                    () -> notices.send(new Mail(
                            email, language, "organizations", null, List.of(Integer.toString(links.size())), links)));
        }
    }
}
