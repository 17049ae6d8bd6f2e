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
