package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.web.Page;
import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.Set;

/** The form for a question: as it was filled in, with what is wrong beside each field. */
@Page.View(value = "conversations/new", cached = true)
public record NewConversationPage(Form form, Errors errors) implements Page {

    /** The values of the fields. */
    public record Form(String name, String email, String subject, String question) {}

    /** Keys of messages, or null where a field is fine. */
    public record Errors(boolean any, String name, String email, String subject, String question) {}

    static NewConversationPage of(NewConversationForm form, Set<ConstraintViolation<NewConversationForm>> violations) {
        return new NewConversationPage(
                new Form(form.name, form.email, form.subject, form.question),
                new Errors(
                        !violations.isEmpty(),
                        first(violations, "name"),
                        first(violations, "email"),
                        first(violations, "subject"),
                        first(violations, "question")));
    }

    /** A missing value comes before a wrong one. */
    private static String first(Set<ConstraintViolation<NewConversationForm>> violations, String field) {
        return violations.stream()
                .filter(violation -> violation.getPropertyPath().toString().equals(field))
                .map(ConstraintViolation::getMessage)
                .min(Comparator.comparing((String key) -> !key.endsWith(".missing")))
                .orElse(null);
    }
}
