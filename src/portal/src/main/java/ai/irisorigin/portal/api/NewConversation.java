package ai.irisorigin.portal.api;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.conversations.Conversations.Question;
import ai.irisorigin.portal.identity.EmailAddress;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Problem;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A question as a program sends it, by the rules of the form that people fill in. */
final class NewConversation {

    static final Set<String> FIELDS = Set.of("name", "email", "subject", "text", "language");

    private static final int MOST_UNKNOWN = 10;
    private static final int SHOWN = 100;
    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());

    private final List<Problem.Fault> errors = new ArrayList<>();
    private final JsonObject sent;
    private final Question question;

    /** @param ownLanguage the organization's, for questions that name none */
    private NewConversation(JsonObject sent, String ownLanguage) {
        this.sent = sent;
        String name = required("name", Question.LONGEST_NAME);
        String email = email();
        String subject = required("subject", Question.LONGEST_SUBJECT);
        String text = required("text", Question.LONGEST_TEXT);
        String language = language(ownLanguage);
        this.question = new Question(Input.line(name), email, Input.line(subject), Input.text(text), language);
        refuseUnknown();
    }

    /** Empty if it is no JSON object in UTF-8 (RFC 8259, section 8.1). */
    static Optional<NewConversation> read(byte[] body, String ownLanguage) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return object(text).map(sent -> new NewConversation(sent, ownLanguage));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> object(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                return Optional.empty();
            }
            JsonObject object = parser.getObject();
            return parser.hasNext() ? Optional.empty() : Optional.of(object);
        } catch (RuntimeException e) {
            // Not all that the parser throws is a JsonException: what is nested too deeply is none.
            return Optional.empty();
        }
    }

    /** All that is wrong with it; empty if nothing is. */
    List<Problem.Fault> errors() {
        return List.copyOf(errors);
    }

    /** What may be asked if nothing is wrong. */
    Question question() {
        return question;
    }

    /** What was sent, or empty text: then the error is noted. */
    private String required(String field, int longest) {
        String text = text(field);
        if (text == null) {
            return "";
        }
        String kept = Input.text(text);
        if (kept.isEmpty()) {
            wrong(field, "is missing");
        } else if (text.length() > longest || kept.length() > longest) {
            wrong(field, "is longer than " + longest + " characters");
        }
        return text;
    }

    private String email() {
        String text = text("email");
        if (text == null) {
            return "";
        }
        EmailAddress.fault(text)
                .ifPresent(fault -> wrong(
                        "email",
                        fault.endsWith(".missing")
                                ? "is missing"
                                : fault.endsWith(".long") ? "is longer than 254 characters" : "is no e-mail address"));
        return EmailAddress.normal(text);
    }

    private String language(String ownLanguage) {
        if (sent.getOrDefault("language", JsonValue.NULL) == JsonValue.NULL) {
            return ownLanguage;
        }
        String text = text("language");
        if (text != null && !Languages.ALL.contains(text)) {
            wrong("language", "is none of " + String.join(", ", Languages.ALL));
        }
        return text;
    }

    private String text(String field) {
        JsonValue value = sent.get(field);
        if (value == null || value == JsonValue.NULL) {
            wrong(field, "is missing");
        } else if (!(value instanceof JsonString string)) {
            wrong(field, "is no text");
        } else if (!isUnicode(string.getString())) {
            wrong(field, "has half a character");
        } else {
            return string.getString();
        }
        return null;
    }

    /** Whether no surrogate is alone, which a JSON text can say and no database keeps. */
    private static boolean isUnicode(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Else a field whose name is misspelled would seem to be taken. */
    private void refuseUnknown() {
        sent.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .limit(MOST_UNKNOWN)
                .forEach(field ->
                        wrong(field.substring(0, Math.min(SHOWN, field.length())), "is no field of a conversation"));
    }

    private void wrong(String field, String message) {
        errors.add(new Problem.Fault(field, message));
    }
}
