package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.themes.Themes;
import ai.irisorigin.portal.web.Body;
import ai.irisorigin.portal.web.ErrorPage;
import ai.irisorigin.portal.web.ErrorPages;
import ai.irisorigin.portal.web.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Stylesheets, fonts, pictures. Each address holds a fingerprint of its content, so browsers may keep it for a year.
 * {@code /assets/...} is the same on every host and needs no database; {@code /brand/...} is the organization's.
 */
public class AssetsServlet extends HttpServlet {

    static final String NEUTRAL = "/assets/brand/";
    static final String BRAND = "/brand/";
    private static final List<String> READING = List.of("GET", "HEAD");

    @Inject
    private Looks looks;

    @Inject
    private Themes themes;

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
            return brandFile(looks.neutral(), path.substring(NEUTRAL.length()));
        }
        if (path.startsWith(BRAND)) {
            return visit.organization() == null
                    ? Optional.empty()
                    : brandFile(looks.of(visit.organization()), path.substring(BRAND.length()));
        }
        return path.startsWith("/assets/") ? themes.asset(path.substring("/assets/".length())) : Optional.empty();
    }

    private static Optional<Body> brandFile(Look look, String name) {
        if (name.equals(look.stylesheetName())) {
            return Optional.of(look.stylesheet());
        }
        return name.equals(look.logoName()) ? Optional.of(look.logo()) : Optional.empty();
    }
}
