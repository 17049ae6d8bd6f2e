package ai.irisorigin.plugin;

import org.pf4j.ExtensionPoint;

/** Is told what happens in the organizations that switched the plugin on. */
public interface EventListener extends ExtensionPoint {

    /**
     * Takes an event. It comes at least once, so it may come again; {@link Event#id} tells. Ten seconds are given.
     *
     * @param event of a kind that the manifest names
     * @throws RetryException to be told again later
     * @throws Exception whatever goes wrong: the event isn't told again
     */
    void on(Event event, Call call) throws Exception;
}
