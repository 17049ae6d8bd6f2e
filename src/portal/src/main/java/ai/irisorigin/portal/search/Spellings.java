package ai.irisorigin.portal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All words that an organization's articles say, to look for what somebody meant. */
final class Spellings {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    /** As it is written, and what is compared. */
    record Spelling(String spelling, String word) {}

    private record Near(Spelling spelling, int rank) {}

    private final Map<String, Spelling> exact = new HashMap<>();
    private final Map<Integer, List<Spelling>> byLength;
    private final int weight;

    Spellings(List<Spelling> all) {
        all.forEach(spelling -> exact.put(spelling.spelling(), spelling));
        byLength = all.stream()
                .collect(Collectors.groupingBy(spelling -> spelling.spelling().length()));
        weight = 100
                + all.stream()
                        .mapToInt(spelling -> 100 + spelling.spelling().length())
                        .sum();
    }

    /** Roughly what it takes in memory. */
    int weight() {
        return weight;
    }

    /** The word that was meant: itself, or the one with the fewest slips between, and the same first letter if possible. */
    Optional<Spelling> nearest(String typed) {
        Spelling same = exact.get(typed);
        if (same != null || typed.length() < SHORTEST) {
            return Optional.ofNullable(same);
        }
        int slips = typed.length() < LONG ? 1 : 2;
        Near nearest = null;
        // Longer ones first: a letter is left out more often than one too many is typed.
        for (int length = typed.length() + slips; length >= typed.length() - slips; length--) {
            for (Spelling candidate : byLength.getOrDefault(length, List.of())) {
                int distance = distance(typed, candidate.spelling(), slips);
                int rank = 2 * distance + (candidate.spelling().charAt(0) == typed.charAt(0) ? 0 : 1);
                if (distance <= slips && (nearest == null || rank < nearest.rank())) {
                    nearest = new Near(candidate, rank);
                }
            }
        }
        return Optional.ofNullable(nearest).map(Near::spelling);
    }

    /** Letters that were changed, added, left out or swapped with their neighbour; more than the limit if they are more. */
    static int distance(String one, String other, int limit) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
