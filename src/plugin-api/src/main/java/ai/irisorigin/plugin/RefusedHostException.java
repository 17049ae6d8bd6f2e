package ai.irisorigin.plugin;

import java.io.IOException;

/** A request that was not sent, because the plugin may not talk to this host. Trying again changes nothing. */
public class RefusedHostException extends IOException {

    private static final long serialVersionUID = 1;

    /** @param message names the host and the reason, for whoever runs the plugin */
    public RefusedHostException(String message) {
        super(message);
    }
}
