package ai.irisorigin.portal.access;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** 402: no more of it may be used before somebody upgrades or raises the cap; whatever was about to use it is undone. */
public class LimitReachedException extends ClientErrorException {

    private final Meter meter;

    public LimitReachedException(Meter meter) {
        super("the limit of " + meter.key() + " is reached", Response.Status.PAYMENT_REQUIRED);
        this.meter = meter;
    }

    public Meter meter() {
        return meter;
    }
}
