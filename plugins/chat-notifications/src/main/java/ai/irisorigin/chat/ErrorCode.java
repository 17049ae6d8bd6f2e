package ai.irisorigin.chat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The short name that Slack gives its errors, such as {@code channel_is_archived} (Slack, "Sending messages using incoming
 * webhooks": handling errors). It tells more than the status does.
 */
final class ErrorCode {

    /** Words only: an answer may repeat the address that it was sent to, and addresses of webhooks are secret. */
    private static final Pattern NAME = Pattern.compile("[a-z]{2,20}(_[a-z]{2,20}){1,5}");

    private ErrorCode() {}

    /** Empty if the answer is anything else. */
    static String in(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8).strip();
        return NAME.matcher(body).matches() ? body : "";
    }
}
