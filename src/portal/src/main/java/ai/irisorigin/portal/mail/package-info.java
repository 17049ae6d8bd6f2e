/**
 * Mails to people: written in the language and look of their organization, kept in an outbox with the change that they tell
 * of, and sent after it is committed.
 *
 * <p>Who gets which mail is decided above, through {@link Mails}; how sending goes is told by {@link Outbox}. In demo mode
 * {@code /dev/mail} shows what was sent. Events in: DatabaseMigrated. Events out: none.
 */
package ai.irisorigin.portal.mail;
