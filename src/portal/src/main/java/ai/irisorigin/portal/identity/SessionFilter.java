package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Stop 2: the cookie becomes a signed-in person, or nobody. Only where it matters (web.xml): public pages ask no database. On the platform's host, people are the operator's own. */
public class SessionFilter extends HttpFilter {

    @Inject
    private Sessions sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Visit.of(request).site() == Visit.Site.PLATFORM) {
            CurrentTenant.enter(Organization.PLATFORM);
            try {
                identify(request);
                chain.doFilter(request, response);
            } finally {
                CurrentTenant.leave();
            }
        } else {
            identify(request);
            chain.doFilter(request, response);
        }
    }

    private void identify(HttpServletRequest request) {
        Visit visit = Visit.of(request);
        Optional<Sessions.Found> session = find(request, visit);
        if (session.isPresent()) {
            SignedIn person = session.get().person();
            if (session.get().due()) {
                sessions.note(person, userAgent(request), visit);
            }
            visit = visit.by(person);
        }
        visit.telling(Flash.of(request)).attachTo(request);
    }

    private Optional<Sessions.Found> find(HttpServletRequest request, Visit visit) {
        return sessions.find(request, visit);
    }

    /** What the browser says it is; empty if it says nothing. */
    public static String userAgent(HttpServletRequest request) {
        String name = request.getHeader("User-Agent");
        return name == null ? "" : name;
    }
}
