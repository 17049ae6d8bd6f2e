package ai.irisorigin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who sign up one after the other, each from an address of their own, with a form that they have had for a while. */
final class SignUps {
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    /** A form that comes back sooner is taken for a robot's. */
    private static final Duration TYPING = Duration.ofMillis(3_500);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String platform;
    private int next;

    SignUps(String platform) {
        this.platform = platform;
    }

    /** From the form's last click to the answer that leads into the new organization. */
    Times send(int count) throws BadMeasurement, IOException, InterruptedException {
        List<HttpRequest> filledIn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            filledIn.add(filledIn(next++));
        }
        LockSupport.parkNanos(TYPING.toNanos());
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            long sent = System.nanoTime();
            int status = client.send(filledIn.get(i), BodyHandlers.discarding()).statusCode();
            millis[i] = (System.nanoTime() - sent) / 1e6;
            if (status != 303) {
                throw new BadMeasurement("a sign-up was answered " + status);
            }
        }
        return new Times(millis);
    }

    private HttpRequest filledIn(int n) throws BadMeasurement, IOException, InterruptedException {
        HttpRequest form =
                HttpRequest.newBuilder(URI.create(platform + "/sign-up")).build();
        Matcher ticket =
                TICKET.matcher(client.send(form, BodyHandlers.ofString()).body());
        if (!ticket.find()) {
            throw new BadMeasurement("the form to sign up has no ticket");
        }
        String fields = "ticket=" + URLEncoder.encode(ticket.group(1), StandardCharsets.UTF_8) + "&name=Founded+" + n
                + "&slug=founded-" + n + "&email=owner%40founded-" + n + ".test&password=bench-password-"
                + n + "&plan=starter&interval=monthly&website=";
        return HttpRequest.newBuilder(URI.create(platform + "/sign-up"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", platform)
                .header("X-Forwarded-For", "198.18." + n / 250 + "." + (n % 250 + 1))
                .POST(BodyPublishers.ofString(fields))
                .build();
    }
}
