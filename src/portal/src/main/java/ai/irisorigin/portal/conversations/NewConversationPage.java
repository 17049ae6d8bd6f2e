package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.web.Page;
import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.Set;

/**
 * The form for a question: as it was filled in, with what is wrong beside each field.
 *
 * @param ticket goes back with the form, in the field of this name
 */
@Page.View(
        value = "conversations/new",
        scripts = {"js/files.js", "js/suggestions.js"})
public record NewConversationPage(Form form, ChosenFiles.Field files, Errors errors, String ticket) implements Page {

    /** The values of the fields. */
    public record Form(String name, String email, String subject, String question) {}

    /**
     * Keys of messages, or null where all is fine.
     *
     * @param form about the whole
     * @param files whether the field for files says what is wrong with them
     */
    public record Errors(
            boolean any, String form, String name, String email, String subject, String question, boolean files) {}

    static NewConversationPage empty(String ticket) {
        return of(new NewConversationForm(), ChosenFiles.NONE, null, Set.of(), ticket);
    }

    static NewConversationPage of(
            NewConversationForm form,
            ChosenFiles files,
            String error,
            Set<ConstraintViolation<NewConversationForm>> violations,
            String ticket) {
        return new NewConversationPage(
                new Form(form.name, form.email, form.subject, form.question),
                files.field(),
                new Errors(
                        error != null || !violations.isEmpty() || !files.fine(),
                        error,
                        first(violations, "name"),
                        first(violations, "email"),
                        first(violations, "subject"),
                        first(violations, "question"),
                        !files.fine()),
                ticket);
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
