package ai.irisorigin.portal.api;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;

/**
 * A key, the one time that it is shown.
 *
 * @param secret the key itself
 * @param expiresAt null if never
 * @param example of a call with it, for a shell
 */
@Page.View(value = "api/made-key", secret = true)
public record MadeApiKeyPage(String name, String secret, Instant expiresAt, String example) implements Page {}
