package ai.irisorigin.bench.probe;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageEvent;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

/** Records as many calls at once as it is asked to, for the organization of the host that it is asked at. */
@WebServlet("/probe/usage")
public class UsageServlet extends HttpServlet {

    @Inject
    private transient Usage usage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Instant now = Instant.now();
        usage.record(
                Meter.API_CALLS,
                IntStream.range(0, Integer.parseInt(request.getParameter("events")))
                        .mapToObj(
                                i -> new UsageEvent(UUID.randomUUID().toString(), 1, now, "GET /api/v1/conversations"))
                        .toList());
    }
}
