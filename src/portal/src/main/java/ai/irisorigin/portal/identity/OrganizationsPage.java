package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The organizations that a person belongs to, to switch between. */
@Page.View("identity/organizations")
public record OrganizationsPage(List<Choice> organizations) implements Page {

    /**
     * One to choose.
     *
     * @param role names the message {@code role.<role>}
     */
    public record Choice(String id, String name, String host, String role, boolean current) {}
}
