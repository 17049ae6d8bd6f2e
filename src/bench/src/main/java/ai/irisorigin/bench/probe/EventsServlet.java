package ai.irisorigin.bench.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells as many events as it is asked to, for the organization of the host that it is asked at. */
@WebServlet("/probe/events")
public class EventsServlet extends HttpServlet {

    @Inject
    private transient Storyteller storyteller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        storyteller.tell(Integer.parseInt(request.getParameter("events")));
    }
}
