package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The form that creates an organization. */
@Page.View("operator/new-organization")
public record NewOrganizationPage(Form form, Errors errors, List<String> plans, String baseDomain) implements Page {

    public record Form(String name, String slug, String plan, String language, String ownerEmail) {}

    public record Errors(boolean any, String name, String slug, String plan, String language, String ownerEmail) {}
}
