package ai.irisorigin.portal.people;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;

/** Somebody offers the ownership of the organization to the reader. */
@Page.View("people/ownership")
public record OwnershipPage(String id, String from, Instant until) implements Page {}
