package ai.irisorigin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String URL = "jdbc:postgresql://db/portal";

    @Test
    void everything_has_a_default() throws CannotStart {
        Settings settings = Settings.of(Map.of("HOME", "/home/ada"));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.url()).hasToString("http://localhost:8080");
        assertThat(settings.data()).isEqualTo(Path.of("/home/ada/.local/share/iris-origin"));
        assertThat(settings.baseDomain()).isEqualTo("localhost");
        assertThat(settings.isDemo()).isTrue();
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void the_port_is_part_of_the_default_address() throws CannotStart {
        Settings settings = Settings.of(Map.of("PORTAL_PORT", "9000", "XDG_DATA_HOME", "/data"));

        assertThat(settings.url()).hasToString("http://localhost:9000");
        assertThat(settings.urlOf("acme")).isEqualTo("http://acme.localhost:9000");
        assertThat(settings.data()).isEqualTo(Path.of("/data/iris-origin"));
    }

    @Test
    void behind_a_proxy_organizations_are_reached_as_the_platform_is() throws CannotStart {
        Settings settings =
                Settings.of(Map.of("PORTAL_URL", "https://portal.test/", "PORTAL_BASE_DOMAIN", "portal.test"));

        assertThat(settings.urlOf("acme")).isEqualTo("https://acme.portal.test");
    }

    @Test
    void the_roles_of_a_database_elsewhere_have_default_names_and_share_a_password() throws CannotStart {
        Map<String, String> given =
                Map.of("DATABASE_URL", URL, "DATABASE_PASSWORD", "p", "DATABASE_OWNER_PASSWORD", "o");

        Database database = Settings.of(given).database().orElseThrow();

        assertThat(database.app()).isEqualTo(new Database.Login("portal_app", "p"));
        assertThat(database.owner()).isEqualTo(new Database.Login("portal_owner", "o"));
        assertThat(database.platform()).isEqualTo(new Database.Login("portal_platform", "p"));
    }

    @Test
    void a_password_is_never_printed() throws CannotStart {
        Map<String, String> given = Map.of("DATABASE_URL", URL, "DATABASE_PASSWORD", "hidden");

        assertThat(Settings.of(given)).asString().doesNotContain("hidden");
    }

    @Test
    void mistakes_are_told_with_the_settings_name() {
        assertThatThrownBy(() -> Settings.of(Map.of("PORTAL_PORT", "http"))).hasMessageContaining("PORTAL_PORT");
        assertThatThrownBy(() -> Settings.of(Map.of("PORTAL_PORT", "65536"))).hasMessageContaining("PORTAL_PORT");
        assertThatThrownBy(() -> Settings.of(Map.of("PORTAL_URL", "portal"))).hasMessageContaining("PORTAL_URL");
        assertThatThrownBy(() -> Settings.of(Map.of("DATABASE_URL", "postgres://db/portal")))
                .hasMessageContaining("DATABASE_URL");
    }
}
