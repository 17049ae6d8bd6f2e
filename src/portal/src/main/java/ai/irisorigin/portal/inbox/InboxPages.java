package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
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
import java.util.Map;
import java.util.stream.Stream;

/** The list of conversations. */
@Path("app/conversations")
@Requires(Permission.VIEW_CONVERSATIONS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class InboxPages {

    private static final int LONGEST_QUERY = 100;

    @Inject
    private Inbox inbox;

    @Context
    private HttpServletRequest request;

    @GET
    public InboxPage list(
            @QueryParam("view") @DefaultValue("") String view,
            @QueryParam("tag") @DefaultValue("") String typedTag,
            @QueryParam("query") @DefaultValue("") String typed,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("after") @DefaultValue("") String after) {
        SignedIn me = Visit.of(request).signedIn();
        var search = new Inbox.Search(View.parse(view), line(typedTag), line(typed), me.membership());
        Inbox.Slice slice = inbox.search(search, Position.parse(before, after));
        List<InboxLine> found = slice.lines();
        boolean plain = search.query().isEmpty() && search.tag().isEmpty();
        Map<View, Long> counts = inbox.counts(me.membership());
        return new InboxPage(
                plain ? search.view().key() : null,
                search.tag(),
                search.query(),
                Stream.of(View.values())
                        .map(each -> new InboxPage.Tab(
                                each.key(),
                                "/app/conversations?view=" + each.key(),
                                count(counts.get(each)),
                                plain && each == search.view()))
                        .toList(),
                inbox.tags().stream()
                        .map(name -> new InboxPage.Tag(
                                name,
                                UriBuilder.fromPath("/app/conversations")
                                        .queryParam("tag", "{tag}")
                                        .build(name)
                                        .toString(),
                                name.equals(search.tag())))
                        .toList(),
                found.stream().map(InboxPages::row).toList(),
                slice.hasPrevious() && !found.isEmpty() ? address(search, "before", found.get(0)) : null,
                slice.hasNext() && !found.isEmpty() ? address(search, "after", found.get(found.size() - 1)) : null,
                me.may(Permission.MANAGE_CONVERSATIONS));
    }

    private static String line(String typed) {
        String line = Input.line(typed);
        return line.substring(0, Math.min(LONGEST_QUERY, line.length()));
    }

    private static String count(Long count) {
        return count == null ? null : count > Inbox.MOST_COUNTED ? Inbox.MOST_COUNTED + "+" : count.toString();
    }

    private static InboxPage.Row row(InboxLine line) {
        return new InboxPage.Row(
                line.number(),
                line.subject(),
                line.name(),
                line.preview(),
                line.status(),
                line.activeAt(),
                line.assignee());
    }

    private static String address(Inbox.Search search, String side, InboxLine beside) {
        UriBuilder address = UriBuilder.fromPath("/app/conversations").queryParam(side, Position.of(beside));
        if (!search.query().isEmpty()) {
            return address.queryParam("query", "{query}").build(search.query()).toString();
        }
        return search.tag().isEmpty()
                ? address.queryParam("view", search.view().key()).build().toString()
                : address.queryParam("tag", "{tag}").build(search.tag()).toString();
    }
}
