package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** What each answer tells the browser to refuse. No page needs inline style or script, so none is allowed. */
public final class SecurityHeaders {

    public static final String POLICY = "Content-Security-Policy";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** For a page whose forms lead to other hosts of ours: browsers hold the redirect after a form against the policy. */
    public static String policyWithFormsTo(List<String> origins) {
        return CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self' " + String.join(" ", origins));
    }

    /** For a page that shows another one of this host in a frame. */
    static String policyWithFrames() {
        return CONTENT_SECURITY_POLICY + "; frame-src 'self'";
    }

    /** What is looked at by a link, inside such a page and nowhere else: it is nobody's, and nobody keeps it. */
    public static void preview(HttpServletResponse response) {
        response.setHeader(POLICY, CONTENT_SECURITY_POLICY.replace("ancestors 'none'", "ancestors 'self'"));
        secret(response);
    }

    /** Nobody keeps it, lists it, or learns where its reader came from. */
    public static void secret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** For a stranger's file: should a browser open it, it may do nothing at all. */
    public static void sandbox(HttpServletResponse response) {
        response.setHeader(POLICY, "sandbox; default-src 'none'");
    }

    static void set(HttpServletResponse response, boolean secure) {
        response.setHeader(POLICY, CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
