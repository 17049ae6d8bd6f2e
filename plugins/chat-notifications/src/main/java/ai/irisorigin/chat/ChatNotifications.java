package ai.irisorigin.chat;

import ai.irisorigin.plugin.Call;
import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.Notification;
import ai.irisorigin.plugin.NotificationChannel;
import ai.irisorigin.plugin.RefusedHostException;
import ai.irisorigin.plugin.RetryException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.pf4j.Extension;

/**
 * Posts each notification to the organization's incoming webhook. The webhook's address is all that it takes to write into the
 * channel, so no exception that leaves this class holds any of it, nor has one that does as its cause.
 */
@Extension
public class ChatNotifications implements NotificationChannel {

    /** Shorter than what the portal gives, so that the receiver is found slow and not this plugin. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Override
    public void send(Notification notification, Call call) throws Exception {
        Locale language = call.tenant().language();
        ChatStyle style = ChatStyle.of(call.setting("style"));
        boolean excerpt = Boolean.parseBoolean(call.setting("excerpt"));
        String body = Json.text(style.message(notification, excerpt));

        HttpRequest.Builder request = HttpRequest.newBuilder(webhook(call))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
        Optional<String> key = call.secret("signing").filter(signing -> !signing.isBlank());
        if (key.isPresent()) {
            WebhookSignature.with(key.get())
                    .orElseThrow(() -> new UndeliveredException(Trouble.SIGNING_KEY.in(language)))
                    .sign(id(notification), call.now(), body)
                    .forEach(request::header);
        }
        judge(post(request.build(), call), call);
    }

    /** Without TLS, too: where that may be, the portal says. */
    private static URI webhook(Call call) throws UndeliveredException {
        String address = call.secret("webhook").orElse("").strip();
        try {
            URI webhook = URI.create(address);
            if (webhook.getHost() != null
                    && ("https".equals(webhook.getScheme()) || "http".equals(webhook.getScheme()))) {
                return webhook;
            }
        } catch (IllegalArgumentException e) {
            // Its message repeats the address.
        }
        throw new UndeliveredException(Trouble.ADDRESS.in(call.tenant().language()));
    }

    /** Stays the same when a delivery is tried again. */
    private static UUID id(Notification notification) {
        Event event = notification.event();
        return event == null ? UUID.randomUUID() : event.id();
    }

    private static HttpResponse<byte[]> post(HttpRequest request, Call call)
            throws UndeliveredException, RetryException, InterruptedException {
        Locale language = call.tenant().language();
        try {
            return call.http().send(request);
        } catch (RefusedHostException e) {
            Trouble trouble = "https".equals(request.uri().getScheme()) ? Trouble.REFUSED : Trouble.ADDRESS;
            throw new UndeliveredException(trouble.in(language));
        } catch (HttpTimeoutException | SocketTimeoutException e) {
            throw new RetryException(Trouble.SLOW.in(language));
        } catch (IOException e) {
            throw new RetryException(Trouble.UNREACHABLE.in(language));
        }
    }

    private static void judge(HttpResponse<byte[]> answer, Call call) throws UndeliveredException, RetryException {
        Locale language = call.tenant().language();
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return;
        }
        Trouble trouble = Trouble.of(status);
        String message = trouble.in(language, status, ErrorCode.in(answer));
        if (trouble.passes()) {
            throw new RetryException(
                    message, RetryAfter.of(answer.headers(), call.now()).orElse(null));
        }
        throw new UndeliveredException(message);
    }
}
