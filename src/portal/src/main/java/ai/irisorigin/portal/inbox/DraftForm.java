package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.conversations.ChosenFiles;
import ai.irisorigin.portal.conversations.Desk;
import ai.irisorigin.portal.uploads.SentForm;
import ai.irisorigin.portal.web.Input;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** What a member of staff writes in a conversation; the button that was pressed says what becomes of it. */
public class DraftForm {

    private static final int LONGEST = 20_000;

    @FormParam("text")
    @DefaultValue("")
    String text = "";

    @FormParam("what")
    @DefaultValue("answer")
    String what = "answer";

    @FormParam("reply")
    @DefaultValue("")
    String reply = "";

    @FormParam("suggested")
    @DefaultValue("")
    String suggested = "";

    @FormParam("seen")
    @DefaultValue("0")
    int seen;

    @FormParam("once")
    @DefaultValue("")
    String once = "";

    ChosenFiles files = ChosenFiles.NONE;

    static DraftForm of(SentForm sent) {
        var form = new DraftForm();
        form.text = sent.field("text");
        form.what = sent.field("what");
        form.reply = sent.field("reply");
        form.suggested = sent.field("suggested");
        form.once = sent.field("once");
        form.files = ChosenFiles.in(sent);
        try {
            form.seen = Integer.parseInt(sent.field("seen"));
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
        return form;
    }

    static DraftForm empty() {
        return new DraftForm();
    }

    /** Whether a canned reply is to be put into the draft, which is not sent yet. */
    boolean inserts() {
        return what.equals("insert");
    }

    /** Whether an answer is to be drafted. */
    boolean asksForSuggestion() {
        return what.equals("suggest");
    }

    /** Whether the drafted answer that was shown beside the draft is to be put into it. */
    boolean takesSuggestion() {
        return what.equals("take");
    }

    boolean notes() {
        return what.equals("note");
    }

    void add(String words) {
        text = text.isBlank() ? words : text.stripTrailing() + "\n\n" + words;
    }

    /** Key of a message, or null. */
    String error() {
        int length = Input.text(text).length();
        return length == 0 && files.equals(ChosenFiles.NONE)
                ? "inbox.thread.error.missing"
                : length > LONGEST ? "inbox.thread.error.long" : null;
    }

    Desk.Draft draft(UUID number) {
        return new Desk.Draft(Input.text(text), notes(), what.equals("close"), seen, number, files.files());
    }
}
