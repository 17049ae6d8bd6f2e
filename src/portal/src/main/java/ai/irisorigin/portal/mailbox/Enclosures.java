package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.conversations.UploadedFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a mail, judged as those from a form are.
 *
 * @param taken go into the conversation
 * @param refused names of those that are not taken
 * @param withoutRoom names of those that would have been, if the organization had room for them
 */
record Enclosures(List<UploadedFile> taken, List<String> refused, List<String> withoutRoom) {

    static Enclosures of(ReceivedMail mail) {
        var taken = new ArrayList<UploadedFile>();
        var refused = new ArrayList<String>();
        for (ReceivedFile file : mail.files()) {
            try {
                taken.add(UploadedFile.of(file.name(), file.bytes()));
            } catch (UploadedFile.Refused e) {
                refused.add(file.name());
            }
        }
        refused.addAll(mail.leftOut());
        return new Enclosures(taken, refused, List.of());
    }

    /** The same without the largest, for which there is no room. */
    Enclosures withoutLargest() {
        UploadedFile largest = Collections.max(taken, Comparator.comparing(file -> file.content().length));
        var fewer = new ArrayList<>(taken);
        fewer.remove(largest);
        return new Enclosures(
                fewer,
                refused,
                Stream.concat(withoutRoom.stream(), Stream.of(largest.name())).toList());
    }

    /** Names of all that are not taken. */
    List<String> leftOut() {
        return Stream.concat(refused.stream(), withoutRoom.stream()).toList();
    }
}
