package ai.irisorigin.portal.dashboard;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.knowledge.HelpCentre;
import ai.irisorigin.portal.people.SeatCount;
import ai.irisorigin.portal.people.Seats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The figures of the current organization, each counted only for those who may see what it counts. */
@ApplicationScoped
@Transactional
class Overview {

    @Inject
    private SeatCount seatCount;

    @Inject
    private HelpCentre helpCentre;

    @Inject
    private Conversations conversations;

    List<DashboardPage.Tile> tilesFor(SignedIn person) {
        var tiles = new ArrayList<DashboardPage.Tile>();
        if (person.may(Permission.VIEW_USERS)) {
            Seats seats = seatCount.now();
            tiles.add(new DashboardPage.Tile("people", seats.active(), "/app/people"));
            tiles.add(new DashboardPage.Tile("invitations", seats.invited(), "/app/people/invitations"));
        }
        tiles.add(new DashboardPage.Tile("articles", helpCentre.size(), "/help"));
        if (person.may(Permission.VIEW_CONVERSATIONS)) {
            tiles.add(new DashboardPage.Tile("questions", conversations.count(), "/app/conversations"));
        }
        return tiles;
    }
}
