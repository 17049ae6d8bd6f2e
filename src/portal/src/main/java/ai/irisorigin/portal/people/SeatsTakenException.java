package ai.irisorigin.portal.people;

/** The plan has no seat left; whatever was about to take one is undone. */
class SeatsTakenException extends RuntimeException {

    SeatsTakenException(Seats asked) {
        super(asked.used() + " of " + asked.limit() + " seats");
    }
}
