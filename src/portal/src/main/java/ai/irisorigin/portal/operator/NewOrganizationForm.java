package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.domains.Slugs;
import ai.irisorigin.portal.identity.EmailAddress;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Languages;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What the operator sends to create an organization. */
public class NewOrganizationForm {

    private static final int LONGEST_NAME = 100;

    @FormParam("name")
    @DefaultValue("")
    String name = "";

    @FormParam("slug")
    @DefaultValue("")
    String slug = "";

    @FormParam("plan")
    @DefaultValue("")
    String plan = Plan.STARTER.key();

    @FormParam("language")
    @DefaultValue("")
    String language = "en";

    @FormParam("ownerEmail")
    @DefaultValue("")
    String ownerEmail = "";

    private NewOrganizationPage.Errors errors = new NewOrganizationPage.Errors(false, null, null, null, null, null);

    String name() {
        return Input.line(name);
    }

    String slug() {
        return Input.line(slug).toLowerCase(Locale.ROOT);
    }

    String ownerEmail() {
        return EmailAddress.normal(ownerEmail);
    }

    boolean isFine() {
        note(Slugs.fault(slug())
                .map(fault -> "operator.error.slug." + fault.name().toLowerCase(Locale.ROOT))
                .orElse(null));
        return !errors.any();
    }

    void slugIsTaken() {
        note("operator.error.slug.taken");
    }

    /** As it was filled in, with what is wrong beside each field. */
    NewOrganizationPage page(String baseDomain) {
        return new NewOrganizationPage(
                new NewOrganizationPage.Form(name, slug, plan, language, ownerEmail),
                errors,
                Plan.ALL.stream().map(Plan::key).toList(),
                baseDomain);
    }

    private void note(String slugFault) {
        String nameFault = name().isEmpty()
                ? "operator.error.name.missing"
                : name().length() > LONGEST_NAME ? "operator.error.name.long" : null;
        String planFault = Plan.parse(plan).isEmpty() ? "operator.error.plan" : null;
        String languageFault = Languages.ALL.contains(language) ? null : "operator.error.language";
        String emailFault = EmailAddress.fault(ownerEmail).orElse(null);
        errors = new NewOrganizationPage.Errors(
                Stream.of(nameFault, slugFault, planFault, languageFault, emailFault)
                        .anyMatch(Objects::nonNull),
                nameFault,
                slugFault,
                planFault,
                languageFault,
                emailFault);
    }
}
