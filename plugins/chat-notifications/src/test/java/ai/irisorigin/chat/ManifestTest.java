package ai.irisorigin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.plugin.EventTypes;
import com.google.gson.JsonElement;
import org.junit.jupiter.api.Test;

class ManifestTest {

    @Test
    void it_can_tell_of_everything_that_happens() {
        assertThat(PortalSide.manifest().getAsJsonArray("events"))
                .extracting(JsonElement::getAsString)
                .containsExactlyInAnyOrderElementsOf(EventTypes.names());
    }

    @Test
    void it_reaches_the_webhook_and_nothing_else() {
        assertThat(PortalSide.manifest().getAsJsonArray("hosts"))
                .extracting(JsonElement::getAsString)
                .containsExactly("secret:webhook");
    }

    @Test
    void the_build_gives_it_id_and_version() {
        assertThat(PortalSide.manifest().get("id").getAsString()).isEqualTo("chat-notifications");
        assertThat(PortalSide.manifest().get("version").getAsString()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
