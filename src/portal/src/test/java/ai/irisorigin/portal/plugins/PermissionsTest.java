package ai.irisorigin.portal.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final Permissions SMALL = new Permissions(List.of("event article.published", "host a.example.com"));
    private static final Permissions LARGE =
            new Permissions(List.of("event article.published", "host a.example.com", "host b.example.com"));

    @Test
    void whoever_agreed_to_more_is_not_asked_again_for_less() {
        assertThat(LARGE.beyond(SMALL)).containsExactly("host b.example.com");
        assertThat(SMALL.beyond(LARGE)).isEmpty();
        assertThat(SMALL.beyond(Permissions.NONE)).hasSize(2);
    }

    @Test
    void a_sheet_is_read_as_it_was_written() {
        assertThat(Permissions.parse(LARGE.text())).isEqualTo(LARGE);
        assertThat(Permissions.parse(Permissions.NONE.text())).isEqualTo(Permissions.NONE);
    }
}
