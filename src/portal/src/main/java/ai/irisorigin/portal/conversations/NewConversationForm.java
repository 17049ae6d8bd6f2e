package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.conversations.Conversations.Question;
import ai.irisorigin.portal.identity.EmailAddress;
import ai.irisorigin.portal.uploads.SentForm;
import ai.irisorigin.portal.web.Input;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** What an end customer sends from {@code /conversations/new}. Messages are keys of the theme's messages. */
public class NewConversationForm {

    @FormParam("name")
    @DefaultValue("")
    @NotBlank(message = "conversations.new.error.name.missing")
    @Size(max = Question.LONGEST_NAME, message = "conversations.new.error.name.long")
    String name = "";

    @FormParam("email")
    @DefaultValue("")
    @NotBlank(message = "conversations.new.error.email.missing")
    @Email(
            regexp = " *[^@\\s,;<>()\"\\\\]+@[^@\\s,;<>()\"\\\\]+\\.[^@\\s,;<>()\"\\\\.]+ *",
            message = "conversations.new.error.email.wrong")
    @Size(max = 254, message = "conversations.new.error.email.long")
    String email = "";

    @FormParam("subject")
    @DefaultValue("")
    @NotBlank(message = "conversations.new.error.subject.missing")
    @Size(max = Question.LONGEST_SUBJECT, message = "conversations.new.error.subject.long")
    String subject = "";

    @FormParam("question")
    @DefaultValue("")
    @NotBlank(message = "conversations.new.error.question.missing")
    @Size(max = Question.LONGEST_TEXT, message = "conversations.new.error.question.long")
    String question = "";

    /** No person sees this field: only a program fills it in. */
    @FormParam("website")
    @DefaultValue("")
    String website = "";

    @FormParam("ticket")
    @DefaultValue("")
    String ticket = "";

    static NewConversationForm of(SentForm sent) {
        var form = new NewConversationForm();
        form.name = sent.field("name");
        form.email = sent.field("email");
        form.subject = sent.field("subject");
        form.question = sent.field("question");
        form.website = sent.field("website");
        form.ticket = sent.field("ticket");
        return form;
    }

    Question question(String language) {
        return new Question(
                Input.line(name), EmailAddress.normal(email), Input.line(subject), Input.text(question), language);
    }
}
