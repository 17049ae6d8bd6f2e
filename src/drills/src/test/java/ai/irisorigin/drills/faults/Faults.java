package ai.irisorigin.drills.faults;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Database;
import ai.irisorigin.launcher.Options;

/** Portals for drills. */
final class Faults {
    private Faults() {}

    /** Visitors have addresses of their own, as through a proxy: else they would share one visitor's limits. */
    static Options options() throws CannotStart {
        return Options.temporary().with("TRUSTED_PROXIES", "127.0.0.1/32");
    }

    /** On a database that outlives it. */
    static Options on(Database database) throws CannotStart {
        return options()
                .with("DATABASE_URL", database.url())
                .with("DATABASE_OWNER_USER", database.owner().user())
                .with("DATABASE_OWNER_PASSWORD", database.owner().password())
                .with("DATABASE_USER", database.app().user())
                .with("DATABASE_PASSWORD", database.app().password())
                .with("DATABASE_PLATFORM_USER", database.platform().user())
                .with("DATABASE_PLATFORM_PASSWORD", database.platform().password());
    }
}
