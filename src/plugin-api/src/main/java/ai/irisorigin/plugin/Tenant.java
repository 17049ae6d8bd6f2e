package ai.irisorigin.plugin;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * The organization that a call is made for.
 *
 * @param id stays the same for as long as the organization exists
 * @param slug its short name: lower-case letters, digits and hyphens
 * @param name as people write it
 * @param language what it speaks where nobody chose anything else: English or Thai
 * @param timeZone where its days begin and end
 * @param url its address, without a slash at the end
 */
public record Tenant(UUID id, String slug, String name, Locale language, ZoneId timeZone, URI url) {}
