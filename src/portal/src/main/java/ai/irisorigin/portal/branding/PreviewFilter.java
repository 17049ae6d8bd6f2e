package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.identity.Sessions;
import ai.irisorigin.portal.web.PageCacheFilter;
import ai.irisorigin.portal.web.PageSender;
import ai.irisorigin.portal.web.SecurityHeaders;
import ai.irisorigin.portal.web.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Public pages in another look than the organization's own: a draft, for whoever has its link, or the base theme, for staff
 * who can't read their own site any more. A window gets the portal's banner around a frame; only in that frame is the page.
 * Before the page cache, which must not know of it.
 */
public class PreviewFilter extends HttpFilter {

    @Inject
    private PreviewLinks links;

    @Inject
    private Looks looks;

    @Inject
    private Sessions sessions;

    @Inject
    private PageSender sender;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Visit visit = Visit.of(request);
        var asked = new PreviewRequest(request, visit);
        if (visit.organization() == null) {
            chain.doFilter(request, response);
        } else if (asked.wantsSafeTheme() && sessions.isOpen(request, visit)) {
            response.setHeader("Cache-Control", "no-store");
            show(looks.plain(visit.organization()), request, response, chain);
        } else if (asked.frameToken().isPresent()) {
            SecurityHeaders.preview(response);
            PreviewCookies.FRAME.set(asked.frameToken().get(), visit, response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", asked.addressWithoutToken());
        } else {
            Optional<String> token = asked.token();
            if (token.isEmpty()) {
                chain.doFilter(request, response);
            } else {
                preview(token.get(), asked, request, response, chain);
            }
        }
    }

    private void preview(
            String token,
            PreviewRequest asked,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Visit visit = Visit.of(request);
        Optional<PreviewLinks.Found> found = links.read(token);
        Optional<Look> look = found.filter(link -> !link.expired())
                .flatMap(link -> looks.ofDraft(link.draft(), visit.organization()));
        if (asked.isFramed()) {
            SecurityHeaders.preview(response);
        } else {
            SecurityHeaders.secret(response);
        }
        if (look.isEmpty()) {
            PreviewCookies.removeAll(visit, response);
            boolean ours = found.isPresent();
            sender.send(
                    ours ? 410 : 404,
                    new PreviewEndPage(ours ? "expired" : "unknown", asked.isFramed()),
                    request,
                    response);
        } else if (!asked.isSafe() || !asked.isForEverybody()) {
            sender.send(403, new PreviewEndPage("refused", asked.isFramed()), request, response);
        } else if (asked.isWindow()) {
            var manifest = look.get().manifest();
            sender.send(
                    200,
                    new PreviewPage(
                            manifest.title(visit.language()),
                            manifest.version(),
                            found.get().until(),
                            asked.addressWith(token)),
                    request,
                    response);
        } else {
            show(look.get(), request, response, chain);
        }
    }

    private static void show(Look look, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PageCacheFilter.pass(request);
        ShownLook.enter(look);
        try {
            chain.doFilter(request, response);
        } finally {
            ShownLook.leave();
        }
    }
}
