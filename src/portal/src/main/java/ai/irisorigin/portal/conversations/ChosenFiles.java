package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.uploads.FileType;
import ai.irisorigin.portal.uploads.Refusal;
import ai.irisorigin.portal.uploads.SentForm;
import ai.irisorigin.portal.uploads.SentForms;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that somebody chose for a message. One that is refused holds back the others too: whoever wrote shall decide
 * what to send instead.
 */
public record ChosenFiles(List<UploadedFile> files, List<Refusal> refused) {

    public static final ChosenFiles NONE = new ChosenFiles(List.of(), List.of());

    /** Of one message. */
    public static final SentForms.Limits LIMITS = new SentForms.Limits(10, UploadedFile.LARGEST, 25 << 20);

    public static ChosenFiles in(SentForm form) {
        var taken = new ArrayList<UploadedFile>();
        var refused = new ArrayList<Refusal>(form.refused());
        for (SentForm.SentFile sent : form.files()) {
            try {
                taken.add(UploadedFile.of(sent.name(), sent.content()));
            } catch (UploadedFile.Refused e) {
                refused.add(e.refusal());
            }
        }
        return new ChosenFiles(List.copyOf(taken), List.copyOf(refused));
    }

    /** The same where no room is left: none of them is taken. */
    public ChosenFiles withoutRoom() {
        return new ChosenFiles(
                List.of(),
                files.stream()
                        .map(file -> new Refusal(Refusal.Reason.ROOM, file.name()))
                        .toList());
    }

    public boolean fine() {
        return refused.isEmpty();
    }

    /** The field of a form that comes back: browsers can't be given files, so they have to be chosen once more. */
    public Field field() {
        return new Field(
                refused,
                files.stream().map(UploadedFile::name).toList(),
                FileType.accepted(),
                LIMITS.files(),
                LIMITS.each() >> 20,
                LIMITS.together() >> 20);
    }

    /**
     * The field that files are chosen in.
     *
     * @param lost names of files that were fine and have to be chosen again
     * @param accepted what it offers to choose
     * @param most files at once
     * @param each megabytes of one
     * @param together megabytes of all
     */
    public record Field(List<Refusal> refused, List<String> lost, String accepted, int most, int each, int together) {}
}
