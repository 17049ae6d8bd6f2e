package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** What a person says about themselves here. */
@Page.View("identity/profile")
public record ProfilePage(
        Form form, Errors errors, String email, String role, String initials, String picture, List<Choice> timeZones)
        implements Page {

    /**
     * As the form was filled in.
     *
     * @param language empty as long as the person has not chosen one
     */
    public record Form(
            String name,
            String language,
            String timeZone,
            boolean newConversations,
            boolean replies,
            boolean summary,
            int version) {}

    public record Errors(boolean any, String name, String language, String timeZone, String picture, String conflict) {}

    public record Choice(String value, String label, boolean chosen) {}
}
