package ai.irisorigin.portal.people;

/** The plan has no seat left; whatever was about to take one is undone. */
class SeatsTakenException extends RuntimeException {

    private final transient Seats seats;

    SeatsTakenException(Seats seats) {
        super(seats.used() + " of " + seats.limit() + " seats");
        this.seats = seats;
    }

    Seats seats() {
        return seats;
    }
}
