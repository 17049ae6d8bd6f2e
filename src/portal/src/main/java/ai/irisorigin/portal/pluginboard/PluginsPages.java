package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The operator's plugins side by side. */
@Path("platform" + Board.HERE)
@Requires(Permission.OPERATE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PluginsPages {

    @Inject
    private Board board;

    @Context
    private HttpServletRequest request;

    @GET
    public PluginsPage list() {
        return board.list(Visit.of(request).language());
    }
}
