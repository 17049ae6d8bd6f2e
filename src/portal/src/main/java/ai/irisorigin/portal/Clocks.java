package ai.irisorigin.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The time, injected, so that tests can tell another one. */
@ApplicationScoped
class Clocks {

    @Produces
    Clock system() {
        return Clock.systemUTC();
    }
}
