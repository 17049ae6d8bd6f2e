package ai.irisorigin.bench.probe;

import ai.irisorigin.portal.plugincalls.Widgets;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks what plugins put into a page, as each page does that is rendered; answers how many nanoseconds once takes. */
@WebServlet("/probe/widgets")
public class WidgetsServlet extends HttpServlet {

    private static final int TIMES = 500_000;
    private static final int ROUNDS = 4;

    @Inject
    private transient Widgets widgets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Organization organization = CurrentTenant.required();
        long nanos = 0;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                found += widgets.of(organization, organization.language()).size();
            }
            nanos = (System.nanoTime() - before) / TIMES;
        }
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().print(nanos + " " + found);
    }
}
