package ai.irisorigin.portal;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Where the tests run is known, not read: Payara's connector may look at the list of servlets while Payara still prints
 * it, on a busy machine, and then finds none.
 */
public class RunnerExtension implements LoadableExtension {

    private static final Servlet RUNNER = new Servlet("ArquillianServletRunnerEE9", "/");

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Container.class);
    }

    /** The connector, with the runner's place filled in. */
    public static class Container extends PayaraMicroDeployableContainer {
        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            ProtocolMetaData deployed = super.deploy(archive);
            for (HTTPContext context : deployed.getContexts(HTTPContext.class)) {
                if (context.getServletByName(RUNNER.getName()) == null) {
                    context.add(RUNNER);
                }
            }
            return deployed;
        }
    }
}
