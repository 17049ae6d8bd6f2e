package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who listens to a stream of events, as a browser does. */
final class Ear implements AutoCloseable {

    private static final String END = "end";
    private static final String DATA = "data: ";

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    Ear(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread reader = new Thread(this::listen);
        reader.setDaemon(true);
        reader.start();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    heard.add(line.substring(DATA.length()));
                }
            }
        } catch (IOException e) {
            // It was closed, here or there.
        } finally {
            heard.add(END);
        }
    }

    int status() {
        return answer.statusCode();
    }

    Optional<String> header(String name) {
        return answer.headers().firstValue(name);
    }

    /** The next event. */
    String hears() {
        String next = within(10_000);
        assertThat(next).as("an event").isNotNull().isNotEqualTo(END);
        return next;
    }

    /** Until an event like this. */
    void hears(String event) {
        String next = hears();
        while (!next.equals(event)) {
            next = hears();
        }
    }

    /** What came so far is of no interest. */
    Ear fromNowOn() {
        while (within(500) != null) {
            // One more of earlier days.
        }
        return this;
    }

    void isToldToGo() {
        String next = within(10_000);
        while (next != null && !next.equals(END)) {
            next = within(10_000);
        }
        assertThat(next).as("the end").isNotNull();
    }

    private String within(int millis) {
        try {
            return heard.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
