package ai.irisorigin.portal.conversations;

import java.util.List;
import java.util.UUID;

/**
 * What somebody writes by mail.
 *
 * @param text may be empty if there are files
 * @param withoutRoom names of files that are left out, because the organization has no room for them
 * @param from an address, which may be another than the author's own
 * @param once of the mail
 */
public record MailedMessage(String text, List<UploadedFile> files, List<String> withoutRoom, String from, UUID once) {}
