package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.web.Page;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The form that makes an organization: as it was filled in, but for the password, with what is wrong beside each field.
 *
 * @param domain what follows the slug in the address
 * @param ticket goes back with the form, in the field of this name
 */
@Page.View(value = "signup/sign-up", scripts = "js/sign-up.js")
public record SignUpPage(Form form, Errors errors, boolean wrong, Choices choices, String domain, String ticket)
        implements Page {

    /** The values of the fields. */
    public record Form(String name, String slug, String email, String plan, String interval) {}

    /**
     * Keys of messages, or null where all is fine.
     *
     * @param form about the whole
     * @param free a slug that can be had, if the typed one can't; or null
     */
    public record Errors(
            String form,
            String name,
            String slug,
            String free,
            String email,
            String password,
            String plan,
            String interval) {

        static final Errors NONE = of(null);

        static Errors of(String form) {
            return new Errors(form, null, null, null, null, null, null, null);
        }

        boolean any() {
            return Stream.of(form, name, slug, email, password, plan, interval).anyMatch(Objects::nonNull);
        }

        Errors withSlug(String fault, String suggestion) {
            return new Errors(form, name, fault, suggestion, email, password, plan, interval);
        }

        Errors withPassword(String fault) {
            return new Errors(form, name, slug, free, email, fault, plan, interval);
        }
    }

    /** What the selects offer. */
    public record Choices(List<Offer> plans, List<Interval> intervals) {}

    /**
     * A plan to choose.
     *
     * @param plan names the message {@code plan.<plan>}
     * @param price for a month, paid monthly, as the reader's language writes it
     */
    public record Offer(String plan, String price) {}

    /**
     * How often to pay.
     *
     * @param key names the message {@code interval.<key>}
     * @param discount percent off, or 0
     */
    public record Interval(String key, int discount) {}

    static SignUpPage of(SignUpForm form, Errors errors, Choices choices, String domain, String ticket) {
        return new SignUpPage(
                new Form(form.name, form.slug, form.email, form.plan, form.interval),
                errors,
                errors.any(),
                choices,
                domain,
                ticket);
    }
}
