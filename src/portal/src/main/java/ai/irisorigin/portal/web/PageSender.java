package ai.irisorigin.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with a page outside JAX-RS, from a filter. What a filter says is for this one request, so nobody keeps it. */
@ApplicationScoped
public class PageSender {

    @Inject
    private ViewEngine engine;

    public void send(int status, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = Visit.of(request);
        byte[] html = engine.render(page, visit);
        if (page instanceof Framing) {
            response.setHeader(SecurityHeaders.POLICY, SecurityHeaders.policyWithFrames());
        }
        response.setStatus(status);
        response.setHeader("Cache-Control", Body.NO_STORE);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Language", visit.language());
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(html);
        }
    }
}
