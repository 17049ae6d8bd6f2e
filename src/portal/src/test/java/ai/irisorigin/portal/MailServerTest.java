package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

    @Test
    void an_address_names_server_user_and_password() {
        assertThat(MailServer.parse("smtp://portal:s3cret@mail.example.com:587"))
                .isEqualTo(new MailServer("smtp", "mail.example.com", 587, "portal", "s3cret"));
    }

    @Test
    void user_and_password_are_percent_encoded() {
        MailServer server = MailServer.parse("smtps://me%40example.com:a%3Ab%2Fc+d%25@mail.example.com");

        assertThat(server.user()).isEqualTo("me@example.com");
        assertThat(server.password()).isEqualTo("a:b/c+d%");
    }

    @Test
    void each_scheme_has_its_port() {
        assertThat(MailServer.parse("smtp://mail").port()).isEqualTo(25);
        assertThat(MailServer.parse("smtps://mail").port()).isEqualTo(465);
        assertThat(MailServer.parse("smtp://[::1]:2525").host()).isEqualTo("::1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example.com",
                "mail.example.com:587",
                "http://mail.example.com",
                "smtp://",
                "smtp:mail",
                "smtp://mail:70000",
                "smtp://user:s3cret@",
                "smtp://user:s3cret@mail/inbox",
                "smtp://user:s3cret@mail?tls",
                "smtp://user:s3cret with a space@mail"
            })
    void what_is_none_is_refused_without_telling_the_password(String text) {
        assertThatThrownBy(() -> MailServer.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_log_line_shows_no_password() {
        assertThat(MailServer.parse("smtp://portal:s3cret@mail")).hasToString("smtp://mail:25");
    }
}
