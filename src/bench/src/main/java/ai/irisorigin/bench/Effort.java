package ai.irisorigin.bench;

/**
 * How long to measure; {@code -Dbench.seconds=3 -Dbench.rounds=1} is for working on the benchmark itself.
 *
 * @param rounds how often each case has its turn
 * @param seconds of each turn
 * @param warmUpSeconds of a turn before the first round; as many as it takes
 */
record Effort(int rounds, int seconds, int warmUpSeconds) {

    static Effort fromProperties() {
        int seconds = Integer.getInteger("bench.seconds", 5);
        return new Effort(
                Integer.getInteger("bench.rounds", 3),
                seconds,
                Integer.getInteger("bench.warmup", Math.min(5, seconds)));
    }

    /** How many answers to wait for, of those that are asked for one at a time. */
    int answers() {
        return 100 * seconds;
    }

    @Override
    public String toString() {
        return "%d rounds of %d s a case, after turns of %d s to warm up".formatted(rounds, seconds, warmUpSeconds);
    }
}
