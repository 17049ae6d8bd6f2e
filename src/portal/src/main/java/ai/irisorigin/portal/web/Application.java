package ai.irisorigin.portal.web;

import jakarta.ws.rs.ApplicationPath;
import java.util.Map;

/** JAX-RS answers at the root; resources and providers are found by scanning. */
@ApplicationPath("/")
public class Application extends jakarta.ws.rs.core.Application {

    /** Jersey's own: no description of the resources for everybody, and errors without a body are ours to dress. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                // A path is right behind any proxy (RFC 9110, section 10.2.2).
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.response.setStatusOverSendError", false);
    }
}
