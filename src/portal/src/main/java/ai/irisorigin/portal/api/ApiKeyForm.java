package ai.irisorigin.portal.api;

import ai.irisorigin.portal.web.Input;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What somebody sends from {@code /app/api-keys/new}. */
public class ApiKeyForm {

    /** The lives that a key may have, in days, and the one that does not end. */
    static final List<String> LIVES = List.of("30", "90", "365", ApiKeyForm.ENDLESS);

    private static final String ENDLESS = "never";
    private static final int LONGEST = 100;

    @FormParam("name")
    @DefaultValue("")
    String name = "";

    @FormParam("expiry")
    @DefaultValue(ENDLESS)
    String expiry = "90";

    String line() {
        return Input.line(name);
    }

    /** Key of a message that says what is wrong with the name, or null. */
    String fault() {
        int length = line().length();
        if (length == 0) {
            return "api.keys.error.name.missing";
        }
        return length > LONGEST ? "api.keys.error.name.long" : null;
    }

    /** null if it never does. */
    Instant expiresAt(Instant now) {
        if (!LIVES.contains(expiry)) {
            throw new BadRequestException();
        }
        return expiry.equals(ENDLESS) ? null : now.plus(Duration.ofDays(Long.parseLong(expiry)));
    }
}
