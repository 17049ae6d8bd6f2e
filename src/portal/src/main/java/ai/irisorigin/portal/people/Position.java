package ai.irisorigin.portal.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a page of people begins or ends, as it stands in its address: the name and id of the person beside it. */
record Position(boolean before, String name, UUID id) {

    static String of(PersonLine person) {
        String text = person.id() + person.sortName();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** null if neither is there, or it is none that we wrote. */
    static Position parse(String before, String after) {
        String text = before.isEmpty() ? after : before;
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return decoded.length() < 36
                    ? null
                    : new Position(!before.isEmpty(), decoded.substring(36), UUID.fromString(decoded.substring(0, 36)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
