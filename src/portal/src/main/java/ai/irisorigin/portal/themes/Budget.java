package ai.irisorigin.portal.themes;

/** What is left of the limits of the page that is being rendered. */
final class Budget {

    /** Elements, partials and loops around the place that is rendered; each takes from the thread's stack. */
    static final int DEEPEST = 150;

    /** The clock is read once in so many steps, for reading it costs as much as a step. */
    private static final int BETWEEN_LOOKS = 0x3ff;

    private final Limits limits;
    private final long began = System.nanoTime();
    private int rounds;
    private int steps;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Something is computed. */
    void step() {
        if ((++steps & BETWEEN_LOOKS) == 0) {
            look();
        }
    }

    /** A list is repeated for, or a partial put in. */
    void rounds(int more) {
        rounds += more;
        if (rounds > limits.rounds()) {
            throw new TemplateException("loops and partials come to more than " + limits.rounds() + " rounds");
        }
        if (more > BETWEEN_LOOKS) {
            look();
        }
    }

    private void look() {
        if (System.nanoTime() - began > limits.time().toNanos()) {
            throw new TemplateException(
                    "the page takes longer than " + limits.time().toMillis() + " ms");
        }
    }

    int bytes() {
        return limits.bytes();
    }
}
