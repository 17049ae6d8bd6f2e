package ai.irisorigin.portal.api;

import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Standing;
import ai.irisorigin.portal.web.Frontier;
import ai.irisorigin.portal.web.Problem;
import ai.irisorigin.portal.web.Route;
import ai.irisorigin.portal.web.Visit;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way in for programs: by a bearer token (RFC 6750) in the header Authorization and nowhere else, within the rate of the
 * organization's plan. It comes before anything else is said of the request.
 */
@WithKey
@Provider
@Priority(Frontier.PRIORITY + 1)
public class KeyGate implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile(ApiKey.MARK + "[A-Za-z0-9_-]{43}");
    private static final String CHALLENGE = "Bearer realm=\"api\"";

    @Inject
    private ApiKeys keys;

    @Inject
    private RateLimits rates;

    @Inject
    private ApiMeter meter;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Visit visit = Visit.of(request);
        Matcher bearer = BEARER.matcher(header(context));
        if (!bearer.matches()) {
            context.abortWith(
                    stranger(visit, "Send an API key in the header Authorization, as \"Bearer iris_...\".", CHALLENGE));
            return;
        }
        ApiKeys.Found key = find(bearer.group(1)).orElse(null);
        if (key == null) {
            context.abortWith(stranger(
                    visit,
                    "This API key is unknown here, expired or revoked.",
                    CHALLENGE + ", error=\"invalid_token\", error_description=\"unknown, expired or revoked\""));
            return;
        }
        Organization organization = visit.organization();
        if (organization.standing() == Standing.PAST_DUE) {
            context.abortWith(Problem.of(
                            402,
                            "past-due",
                            "A payment of the organization has failed",
                            "Calls are served again as soon as it has paid at /app/billing.")
                    .answer(visit)
                    .build());
            return;
        }
        if (key.due()) {
            keys.note(key.id());
        }
        Call call = new Call(UUID.randomUUID(), key, rates.take(organization));
        call.attachTo(request);
        if (!call.accepted()) {
            context.abortWith(tooMany(call.allowance().orElseThrow(), visit));
            return;
        }
        meter.admit(call.id(), context.getMethod() + " " + Route.of(request));
    }

    private static String header(ContainerRequestContext context) {
        String header = context.getHeaderString("Authorization");
        return header == null ? "" : header;
    }

    private Optional<ApiKeys.Found> find(String token) {
        return KEY.matcher(token).matches() ? keys.find(new Secret(token)) : Optional.empty();
    }

    private static Response stranger(Visit visit, String detail, String challenge) {
        return Problem.of(401, detail)
                .answer(visit)
                .header("WWW-Authenticate", challenge)
                .build();
    }

    /** The type is that of the draft about these headers. */
    private static Response tooMany(Allowance allowance, Visit visit) {
        return new Problem(
                        429,
                        "https://iana.org/assignments/http-problem-types#quota-exceeded",
                        "More calls than the plan allows",
                        "The organization's plan allows " + allowance.limit()
                                + " calls a minute. There is room for another in the seconds of Retry-After.",
                        List.of())
                .answer(visit)
                .build();
    }
}
