package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.Initials;
import ai.irisorigin.portal.identity.Pictures;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;

/** The list of an organization's people. */
@Path("app/people")
@Requires(Permission.VIEW_USERS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PeoplePages {

    private static final int LONGEST_QUERY = 100;

    @Inject
    private People people;

    @Context
    private HttpServletRequest request;

    @GET
    public PeoplePage list(
            @QueryParam("query") @DefaultValue("") String typed,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("after") @DefaultValue("") String after) {
        SignedIn me = Visit.of(request).signedIn();
        String line = Input.line(typed);
        String query = line.substring(0, Math.min(LONGEST_QUERY, line.length()));
        Role wanted = Role.parse(role).orElse(null);
        Boolean active = state.equals("active") ? Boolean.TRUE : state.equals("deactivated") ? Boolean.FALSE : null;
        var filter = new PeoplePage.Filter(
                !query.isEmpty() || wanted != null || active != null,
                query,
                wanted == null ? "" : wanted.key(),
                active == null ? "" : state);
        People.Slice slice = people.search(new People.Search(query, wanted, active), Position.parse(before, after));
        List<PersonLine> found = slice.people();
        return new PeoplePage(
                filter,
                found.stream().map(member -> row(member, me)).toList(),
                slice.hasPrevious() && !found.isEmpty() ? address(filter, "before", found.get(0)) : null,
                slice.hasNext() && !found.isEmpty() ? address(filter, "after", found.get(found.size() - 1)) : null,
                slice.seats(),
                me.may(Permission.MANAGE_USERS),
                Role.OF_ORGANIZATIONS.stream().map(Role::key).toList());
    }

    private static PeoplePage.Row row(PersonLine member, SignedIn me) {
        return new PeoplePage.Row(
                member.id().toString(),
                member.name(),
                member.email(),
                member.role().key(),
                member.active(),
                Initials.of(member.name()),
                Pictures.address(member.id(), member.picture()),
                member.seenAt(),
                member.id().equals(me.membership()));
    }

    private static String address(PeoplePage.Filter filter, String side, PersonLine beside) {
        UriBuilder address = UriBuilder.fromPath("/app/people");
        if (!filter.query().isEmpty()) {
            address.queryParam("query", "{query}");
        }
        if (!filter.role().isEmpty()) {
            address.queryParam("role", filter.role());
        }
        if (!filter.state().isEmpty()) {
            address.queryParam("state", filter.state());
        }
        address.queryParam(side, Position.of(beside));
        return (filter.query().isEmpty() ? address.build() : address.build(filter.query())).toString();
    }
}
