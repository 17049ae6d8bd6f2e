package ai.irisorigin.portal.domains;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Migrations;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.web.ErrorPage;
import ai.irisorigin.portal.web.ErrorPages;
import ai.irisorigin.portal.web.InsideOnly;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Visit;
import ai.irisorigin.portal.web.Visits;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Stop 1: Host header to organization, which this thread then works for. Unknown host 404, suspended organization 503. */
public class HostFilter extends HttpFilter {

    private static final int YEAR = 31_536_000;

    @Inject
    private Settings settings;

    @Inject
    private Organizations organizations;

    @Inject
    private Migrations migrations;

    @Inject
    private InsideOnly inside;

    @Inject
    private Visits visits;

    @Inject
    private ErrorPages errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        String host = Hosts.name(request.getHeader("Host"));
        if (InsideOnly.covers(path)) {
            if (inside.admits(request, host)) {
                visit(Visit.Site.INSIDE, null, host, request, response, chain);
            } else {
                refuse(404, "not-found", Visit.of(request), request, response);
            }
        } else if (path.startsWith("/assets/")) {
            chain.doFilter(request, response);
        } else if (!migrations.done()) {
            refuse(503, "unavailable", Visit.of(request), request, response);
        } else if (host.equals(settings.baseDomain())) {
            visit(Visit.Site.PLATFORM, null, host, request, response, chain);
        } else {
            Optional<Organization> organization = host.isEmpty() ? Optional.empty() : organizations.atHost(host);
            if (organization.isEmpty()) {
                refuse(404, "unknown-host", Visit.of(request), request, response);
            } else if (organization.get().suspended()) {
                Visit neutral = visits.at(Visit.Site.UNKNOWN, null, host, request);
                refuse(503, "suspended", neutral, request, response);
            } else {
                visit(Visit.Site.ORGANIZATION, organization.get(), host, request, response, chain);
            }
        }
    }

    private void visit(
            Visit.Site site,
            Organization organization,
            String host,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Visit visit = visits.at(site, organization, host, request);
        visit.attachTo(request);
        if (visit.languageChosen()) {
            remember(visit, response);
        }
        if (organization == null) {
            chain.doFilter(request, response);
        } else {
            CurrentTenant.enter(organization);
            try {
                chain.doFilter(request, response);
            } finally {
                CurrentTenant.leave();
                if (request.getMethod().equals("POST")) {
                    // The database's news may be a moment late, and whoever changed something sees it at once.
                    organizations.doubt(organization);
                }
            }
        }
    }

    private static void remember(Visit visit, HttpServletResponse response) {
        var cookie = new Cookie(Languages.COOKIE, visit.language());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(visit.secure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private void refuse(int status, String kind, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        errors.send(new ErrorPage(status, kind, visit.requestId()), visit, request, response);
    }
}
