package ai.irisorigin.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.tenancy.Organization;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final Wire wire = new Wire();
    private final List<EventStream> begun = new ArrayList<>();
    private final List<EventStream> over = new ArrayList<>();

    @Test
    void what_is_written_goes_out_at_once() throws IOException {
        EventStream stream = open();

        stream.write("data: 1\n\n");
        stream.write("data: 2\n\n");

        assertThat(wire.sent).hasToString("data: 1\n\ndata: 2\n\n");
        assertThat(wire.unsent).isEmpty();
        assertThat(over).isEmpty();
    }

    @Test
    void a_reader_who_takes_nothing_is_let_go_and_nobody_waits() throws IOException {
        EventStream stream = open();
        wire.ready = false;

        stream.write("data: 1\n\n");
        stream.write("data: 2\n\n");

        assertThat(wire.sent).isEmpty();
        assertThat(wire.completed).isEqualTo(1);
        assertThat(over).containsExactly(stream);
    }

    @Test
    void a_reader_who_has_gone_is_forgotten_once() throws IOException {
        EventStream stream = open();
        wire.broken = true;

        stream.write("data: 1\n\n");
        stream.onError(new IOException("gone"));
        stream.write("data: 2\n\n");

        assertThat(wire.completed).isEqualTo(1);
        assertThat(over).containsExactly(stream);
    }

    private EventStream open() throws IOException {
        EventStream.open(
                new Listener(Organization.PLATFORM, null, true, "somebody"),
                Instant.EPOCH,
                wire.context(),
                begun::add,
                over::add);
        wire.listener.onWritePossible();
        assertThat(begun).hasSize(1);
        return begun.get(0);
    }

    /** The outside: what a servlet container would send. */
    private static final class Wire extends ServletOutputStream {
        private final StringBuilder sent = new StringBuilder();
        private final StringBuilder unsent = new StringBuilder();
        private boolean ready = true;
        private boolean broken;
        private int completed;
        private WriteListener listener;

        AsyncContext context() {
            var response = (HttpServletResponse) proxy(HttpServletResponse.class);
            return (AsyncContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (self, method, arguments) -> {
                        if (method.getName().equals("complete")) {
                            completed++;
                        }
                        return method.getName().equals("getResponse") ? response : null;
                    });
        }

        private Object proxy(Class<?> type) {
            return Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> method.getName().equals("getOutputStream") ? this : null);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener writer) {
            listener = writer;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (broken) {
                throw new IOException("broken");
            }
            unsent.append(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void write(int b) {
            throw new AssertionError("byte by byte");
        }

        @Override
        public void flush() {
            sent.append(unsent);
            unsent.setLength(0);
        }
    }
}
