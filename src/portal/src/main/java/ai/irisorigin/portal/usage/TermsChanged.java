package ai.irisorigin.portal.usage;

import java.util.UUID;

/** An organization is entitled to something else; fired in the transaction that says so. */
record TermsChanged(UUID organization) {}
