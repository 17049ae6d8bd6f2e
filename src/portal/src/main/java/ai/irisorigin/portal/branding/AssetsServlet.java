package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.Body;
import ai.irisorigin.portal.web.ErrorPage;
import ai.irisorigin.portal.web.ErrorPages;
import ai.irisorigin.portal.web.SecurityHeaders;
import ai.irisorigin.portal.web.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stylesheets, fonts, pictures. Each address holds a fingerprint of its content, so browsers may keep it for a year.
 * {@code /assets/...} is the same on every host and needs no database; {@code /brand/...} is the organization's.
 */
public class AssetsServlet extends HttpServlet {

    static final String NEUTRAL = "/assets/brand/";
    static final String BRAND = "/brand/";
    /** Below {@link #BRAND}, by the id of a draft. */
    static final String DRAFTS = "drafts/";

    private static final Pattern OF_DRAFT =
            Pattern.compile(DRAFTS + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([^/]+)");

    private static final List<String> READING = List.of("GET", "HEAD");

    @Inject
    private Looks looks;

    @Inject
    private Packs packs;

    @Inject
    private ErrorPages errors;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        Optional<Body> found = find(visit);
        if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", READING));
            errors.send(new ErrorPage(405, "refused", visit.requestId()), visit, request, response);
        } else if (found.isPresent()) {
            if (visit.path().indexOf('@') > 0) {
                // A drawing of an uploaded theme may be opened by itself, where it must not run anything.
                SecurityHeaders.sandbox(response);
            }
            found.get().send(request, response);
        } else {
            errors.send(new ErrorPage(404, "not-found", visit.requestId()), visit, request, response);
        }
    }

    private Optional<Body> find(Visit visit) {
        String path = visit.path();
        if (path.startsWith(FontFiles.ROOT)) {
            return Optional.ofNullable(FontFiles.at(path));
        }
        if (path.startsWith(NEUTRAL)) {
            return looks.neutral().file(path.substring(NEUTRAL.length()));
        }
        if (path.startsWith(BRAND)) {
            return visit.organization() == null
                    ? Optional.empty()
                    : ofOrganization(visit.organization(), path.substring(BRAND.length()));
        }
        return path.startsWith("/assets/") ? packs.asset(path.substring("/assets/".length())) : Optional.empty();
    }

    private Optional<Body> ofOrganization(Organization organization, String name) {
        Matcher draft = OF_DRAFT.matcher(name);
        return draft.matches()
                ? looks.ofDraft(UUID.fromString(draft.group(1)), organization)
                        .flatMap(look -> look.file(draft.group(2)))
                : looks.of(organization).file(name);
    }
}
