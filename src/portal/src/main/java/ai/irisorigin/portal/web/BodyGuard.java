package ai.irisorigin.portal.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * After matching: a body is refused that does not say what it is, that is longer than its resource takes, also if it did
 * not say how long it is, and one that comes more slowly than over any bad line.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BodyGuard implements ContainerRequestFilter {

    static final int FORM = 256 << 10;

    /** Of bytes a second, after a first time that costs nothing. */
    private static final int SLOWEST = 1 << 10;

    private static final Duration FIRST = Duration.ofSeconds(15);

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!context.hasEntity()) {
            return;
        }
        if (context.getMediaType() == null) {
            throw new NotSupportedException();
        }
        BodyLimit own = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        int limit = own == null ? FORM : own.value();
        if (context.getLength() > limit) {
            throw tooLarge();
        }
        context.setEntityStream(new Limited(context.getEntityStream(), limit));
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private static final class Limited extends FilterInputStream {
        private final long begun = System.nanoTime();
        private final int limit;
        private long length;

        Limited(InputStream in, int limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            length += read;
            if (length > limit) {
                throw tooLarge();
            }
            Duration allowed = FIRST.plusSeconds(length / SLOWEST);
            if (System.nanoTime() - begun > allowed.toNanos()) {
                throw new ClientErrorException(Response.Status.REQUEST_TIMEOUT);
            }
        }
    }
}
