package ai.irisorigin.portal.people;

import ai.irisorigin.portal.web.Page;

/** 402: all seats of the plan are taken, and the way to more. */
@Page.View("people/seats-taken")
public record SeatsTakenPage(Seats seats, String plan, boolean mayUpgrade) implements Page {}
