package ai.irisorigin.portal.people;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** The people of the organization, a page at a time. */
@Page.View("people/people")
public record PeoplePage(
        Filter filter,
        List<Row> people,
        String previous,
        String next,
        Seats seats,
        boolean mayManage,
        List<String> roles)
        implements Page {

    /**
     * What is searched for.
     *
     * @param state "active" or "deactivated"; empty for both, as is an empty role
     */
    public record Filter(boolean any, String query, String role, String state) {}

    /**
     * A line of the list.
     *
     * @param seenAt null if the person never signed in here
     */
    public record Row(
            String id,
            String name,
            String email,
            String role,
            boolean active,
            String initials,
            String picture,
            Instant seenAt,
            boolean self) {}
}
