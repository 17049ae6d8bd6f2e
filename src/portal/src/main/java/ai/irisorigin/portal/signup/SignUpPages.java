package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.identity.Passwords;
import ai.irisorigin.portal.identity.Throttle;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.SecurityHeaders;
import ai.irisorigin.portal.web.Tickets;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where whoever wants an organization gets one. */
@Path("platform/sign-up")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class SignUpPages {

    private static final String TAKEN = "signup.error.slug.taken";

    @Inject
    private SignUps signUps;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Offers offers;

    @Inject
    private Tickets tickets;

    @Inject
    private Throttle throttle;

    @Inject
    private Passwords passwords;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public Response form(
            @QueryParam("plan") @DefaultValue("") String plan,
            @QueryParam("interval") @DefaultValue("") String interval) {
        SignUpPage page = page(SignUpForm.of(plan, interval), SignUpPage.Errors.NONE, tickets.issue(false));
        return leadingOut(Response.ok(page)).build();
    }

    /** Whoever looks like a robot is asked to press once more: a person does, and has lost nothing but the password. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signUp(@BeanParam SignUpForm form) {
        Optional<Tickets.Ticket> ticket = tickets.read(form.ticket);
        // The same for everybody: whether an e-mail has an account is not told to whoever sends half a form.
        SignUpPage.Errors errors = form.errors(passwords.fault(form.password, form.email()));
        if (errors.any()) {
            return invalid(form, errors.slug() == null ? errors : suggesting(form, errors, errors.slug()), ticket);
        }
        if (ticket.isEmpty() || tickets.inNoTime(ticket.get()) || !form.website.isEmpty()) {
            return invalid(form, SignUpPage.Errors.of("signup.error.again"), ticket);
        }
        Visit visit = Visit.of(request);
        Optional<Duration> wait = throttle.take(Throttle.Limit.SIGN_UP_FROM_ADDRESS, visit.address());
        if (wait.isPresent()) {
            return answer(429, form, SignUpPage.Errors.of("signup.error.many"), ticket)
                    .header("Retry-After", wait.get().toSeconds() + 1)
                    .build();
        }
        SignUps.Outcome outcome = signUps.found(form.signUp(ticket.get().once(), visit.language()), visit);
        if (outcome.taken()) {
            return invalid(form, suggesting(form, errors, TAKEN), ticket);
        }
        return outcome.passwordFault() == null
                ? Answers.seeOther(outcome.address())
                : invalid(form, errors.withPassword(outcome.passwordFault()), ticket);
    }

    private SignUpPage.Errors suggesting(SignUpForm form, SignUpPage.Errors errors, String fault) {
        return errors.withSlug(
                fault, suggestions.instead(form.slug(), form.name()).orElse(null));
    }

    private Response invalid(SignUpForm form, SignUpPage.Errors errors, Optional<Tickets.Ticket> ticket) {
        return answer(422, form, errors, ticket).build();
    }

    private Response.ResponseBuilder answer(
            int status, SignUpForm form, SignUpPage.Errors errors, Optional<Tickets.Ticket> ticket) {
        return leadingOut(Response.status(status).entity(page(form, errors, tickets.issueAgain(ticket))));
    }

    /** The form ends at the host of an organization that there is only then. */
    private Response.ResponseBuilder leadingOut(Response.ResponseBuilder response) {
        return response.header(SecurityHeaders.POLICY, SecurityHeaders.policyWithFormsTo(List.of(settings.urlOf("*"))));
    }

    private SignUpPage page(SignUpForm form, SignUpPage.Errors errors, String ticket) {
        return SignUpPage.of(form, errors, offers.toChoose(Visit.of(request).language()), domain(), ticket);
    }

    /** With the port, where there is one: this is what people type. */
    private String domain() {
        String platform = settings.urlOf("*");
        return platform.substring(platform.indexOf('*') + 1);
    }
}
