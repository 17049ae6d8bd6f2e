package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where the operator comes in. */
@Path("platform/operator")
@Requires(Permission.OPERATE)
@ApplicationScoped
public class OperatorPages {

    @GET
    public Response home() {
        return Answers.seeOther(Directory.LIST);
    }
}
