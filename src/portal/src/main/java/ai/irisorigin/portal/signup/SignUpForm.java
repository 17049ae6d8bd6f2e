package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.domains.Slugs;
import ai.irisorigin.portal.identity.EmailAddress;
import ai.irisorigin.portal.web.Input;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What somebody sends from {@code /sign-up}. */
public class SignUpForm {

    private static final int LONGEST_NAME = 100;

    @FormParam("name")
    @DefaultValue("")
    String name = "";

    @FormParam("slug")
    @DefaultValue("")
    String slug = "";

    @FormParam("email")
    @DefaultValue("")
    String email = "";

    @FormParam("password")
    @DefaultValue("")
    String password = "";

    @FormParam("plan")
    @DefaultValue("")
    String plan = "";

    @FormParam("interval")
    @DefaultValue("")
    String interval = "";

    /** No person sees this field: only a program fills it in. */
    @FormParam("website")
    @DefaultValue("")
    String website = "";

    @FormParam("ticket")
    @DefaultValue("")
    String ticket = "";

    /** With the plan that somebody chose among the prices, or the usual one. */
    static SignUpForm of(String plan, String interval) {
        var form = new SignUpForm();
        form.plan = Plan.parse(plan).orElse(Plan.PROFESSIONAL).key();
        form.interval =
                BillingInterval.parse(interval).orElse(BillingInterval.MONTHLY).key();
        return form;
    }

    String name() {
        return Input.line(name);
    }

    String slug() {
        return Input.line(slug).toLowerCase(Locale.ROOT);
    }

    String email() {
        return EmailAddress.normal(email);
    }

    /** Keys of messages; the slug may still be somebody's. */
    SignUpPage.Errors errors(Optional<String> passwordFault) {
        return new SignUpPage.Errors(
                null,
                nameFault(),
                Slugs.fault(slug())
                        .map(fault -> "signup.error.slug." + fault.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                null,
                EmailAddress.fault(email).orElse(null),
                passwordFault.orElse(null),
                Plan.parse(plan).isEmpty() ? "signup.error.plan" : null,
                BillingInterval.parse(interval).isEmpty() ? "signup.error.interval" : null);
    }

    SignUp signUp(UUID once, String language) {
        return new SignUp(
                once,
                name(),
                slug(),
                email(),
                password,
                Plan.parse(plan).orElseThrow(),
                BillingInterval.parse(interval).orElseThrow(),
                language);
    }

    private String nameFault() {
        if (name().isEmpty()) {
            return "signup.error.name.missing";
        }
        return name().length() > LONGEST_NAME ? "signup.error.name.long" : null;
    }
}
