package ai.irisorigin.portal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * One answer that stays open. No thread waits for it: whoever has news writes them here and never waits either, so a reader
 * who doesn't take them is let go. Browsers come back by themselves.
 */
final class EventStream implements WriteListener, AsyncListener {

    private final Listener listener;
    private final Instant openedAt;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Consumer<EventStream> begun;
    private final Consumer<EventStream> over;
    private boolean writable;
    private boolean ended;

    private EventStream(
            Listener listener,
            Instant openedAt,
            AsyncContext context,
            Consumer<EventStream> begun,
            Consumer<EventStream> over)
            throws IOException {
        this.listener = listener;
        this.openedAt = openedAt;
        this.context = context;
        this.begun = begun;
        this.over = over;
        this.out = context.getResponse().getOutputStream();
    }

    /**
     * Makes a stream of the answer to a request.
     *
     * @param begun is told as soon as it can be written to
     * @param over is told once it has ended, for whatever reason
     */
    static void open(
            Listener listener,
            Instant now,
            AsyncContext context,
            Consumer<EventStream> begun,
            Consumer<EventStream> over)
            throws IOException {
        var response = (HttpServletResponse) context.getResponse();
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        // A proxy that waits until its buffer is full would keep the news to itself (nginx).
        response.setHeader("X-Accel-Buffering", "no");
        var stream = new EventStream(listener, now, context, begun, over);
        context.addListener(stream);
        stream.out.setWriteListener(stream);
    }

    Listener listener() {
        return listener;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Sends this, or ends the stream if what was sent before is still on its way. */
    synchronized void write(String block) {
        if (ended || !writable) {
            return;
        }
        try {
            if (out.isReady()) {
                out.write(block.getBytes(StandardCharsets.UTF_8));
                flush();
            } else {
                end();
            }
        } catch (IOException | IllegalStateException e) {
            end();
        }
    }

    /** The servlet container sends by itself what could not be flushed at once. */
    private void flush() throws IOException {
        if (out.isReady()) {
            out.flush();
        }
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            complete();
            over.accept(this);
        }
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container was faster.
        }
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        if (ended) {
            return;
        }
        if (writable) {
            flush();
        } else {
            writable = true;
            begun.accept(this);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }
}
