package ai.irisorigin.chat;

/** As much of JSON (RFC 8259) as a message takes. */
final class Json {

    private Json() {}

    /** The object that Slack and Mattermost take: {@code {"text": "..."}}. */
    static String text(String text) {
        var json = new StringBuilder("{\"text\":\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').append((char) character);
            } else if (character < ' ') {
                json.append(String.format("\\u%04x", character));
            } else {
                json.append((char) character);
            }
        });
        return json.append("\"}").toString();
    }
}
