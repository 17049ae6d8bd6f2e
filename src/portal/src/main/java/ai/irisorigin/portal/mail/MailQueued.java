package ai.irisorigin.portal.mail;

/** A mail was written; it may go once the transaction is committed. */
record MailQueued() {}
