package ai.irisorigin.portal.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the inbox begins or ends, as it stands in its address: time and id of the conversation beside it. */
record Position(boolean before, Instant activeAt, UUID id) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.([0-9a-f-]{36})");

    static String of(InboxLine line) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, line.activeAt()) + "." + line.id();
    }

    /** null if neither is there, or it is none that we wrote. */
    static Position parse(String before, String after) {
        Matcher parts = TEXT.matcher(before.isEmpty() ? after : before);
        try {
            return parts.matches()
                    ? new Position(
                            !before.isEmpty(),
                            Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                            UUID.fromString(parts.group(2)))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
