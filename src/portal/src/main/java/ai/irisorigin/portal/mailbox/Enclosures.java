package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.conversations.UploadedFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a mail, judged as those from a form are.
 *
 * @param taken go into the conversation
 * @param leftOut names of those that don't
 */
record Enclosures(List<UploadedFile> taken, List<String> leftOut) {

    static Enclosures of(ReceivedMail mail) {
        var taken = new ArrayList<UploadedFile>();
        var leftOut = new ArrayList<String>();
        for (ReceivedFile file : mail.files()) {
            try {
                taken.add(UploadedFile.of(file.name(), file.bytes()));
            } catch (UploadedFile.Refused e) {
                leftOut.add(file.name());
            }
        }
        leftOut.addAll(mail.leftOut());
        return new Enclosures(taken, leftOut);
    }
}
