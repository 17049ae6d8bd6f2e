package ai.irisorigin.portal.operator;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.tenancy.Database;
import ai.irisorigin.portal.web.GracefulStop;
import ai.irisorigin.portal.web.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Health and figures, for load balancers and Prometheus; inside only. The shape of health is MicroProfile Health's. */
@Path("inside")
@ApplicationScoped
public class HealthResource {

    @Inject
    private Database database;

    @Inject
    private Metrics metrics;

    @Inject
    private GracefulStop stop;

    /** Whether the process serves requests at all. */
    @GET
    @Path("health/live")
    @Produces(MediaType.APPLICATION_JSON)
    public Response live() {
        return answer(Map.of());
    }

    /** Whether it can serve visitors: 200, or 503 with the check that fails. */
    @GET
    @Path("health/ready")
    @Produces(MediaType.APPLICATION_JSON)
    public Response ready() {
        return answer(
                Map.of("database", database.answers(), "migrations", database.migrated(), "open", !stop.announced()));
    }

    @GET
    @Path("metrics")
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String metrics() {
        return metrics.scrape();
    }

    private static Response answer(Map<String, Boolean> checks) {
        var list = JSON.createArrayBuilder();
        checks.forEach((name, up) ->
                list.add(JSON.createObjectBuilder().add("name", name).add("status", status(up))));
        boolean up = !checks.containsValue(false);
        return Response.status(up ? 200 : 503)
                .header("Cache-Control", "no-store")
                .entity(JSON.createObjectBuilder()
                        .add("status", status(up))
                        .add("checks", list)
                        .build()
                        .toString())
                .build();
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
