package ai.irisorigin.launcher;

import java.util.Map;
import java.util.Optional;

/**
 * Where the portal's data is, and the three roles that it signs in with.
 *
 * @param owner migrates
 * @param app serves one organization at a time
 * @param platform works across organizations
 */
public record Database(String url, Login owner, Login app, Login platform) {

    /** A role of the database and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static Optional<Database> of(Map<String, String> environment) throws CannotStart {
        String url = environment.getOrDefault("DATABASE_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("DATABASE_URL is not a JDBC URL of PostgreSQL, such as"
                    + " jdbc:postgresql://db.example.com:5432/portal.");
        }
        String password = environment.getOrDefault("DATABASE_PASSWORD", "");
        return Optional.of(new Database(
                url,
                login(environment, "DATABASE_OWNER", "portal_owner", password),
                login(environment, "DATABASE", "portal_app", password),
                login(environment, "DATABASE_PLATFORM", "portal_platform", password)));
    }

    Map<String, String> toEnvironment() {
        return Map.of(
                "DATABASE_URL", url,
                "DATABASE_USER", app.user(),
                "DATABASE_PASSWORD", app.password(),
                "DATABASE_OWNER_USER", owner.user(),
                "DATABASE_OWNER_PASSWORD", owner.password(),
                "DATABASE_PLATFORM_USER", platform.user(),
                "DATABASE_PLATFORM_PASSWORD", platform.password());
    }

    private static Login login(Map<String, String> environment, String prefix, String user, String password) {
        return new Login(
                environment.getOrDefault(prefix + "_USER", user),
                environment.getOrDefault(prefix + "_PASSWORD", password));
    }
}
