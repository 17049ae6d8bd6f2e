package ai.irisorigin.portal.web;

import jakarta.ws.rs.ApplicationPath;

/** JAX-RS answers at the root; resources and providers are found by scanning. */
@ApplicationPath("/")
public class Application extends jakarta.ws.rs.core.Application {}
