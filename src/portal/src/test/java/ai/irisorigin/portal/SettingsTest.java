package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "PORTAL_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]),
            "DATABASE_URL", "jdbc:postgresql://db/portal",
            "STRIPE_API_KEY", "sk_live_1",
            "SMTP_URL", "smtp://mail");

    @Test
    void production_starts_with_all_that_it_needs() {
        assertThat(settings(PRODUCTION).obstacles()).isEmpty();
    }

    @Test
    void production_refuses_to_start_without_any_of_it() {
        for (String name : PRODUCTION.keySet()) {
            var without = new HashMap<>(PRODUCTION);
            without.remove(name);

            assertThat(settings(without).obstacles()).containsExactly(name + " is not set.");
        }
    }

    @Test
    void production_talks_to_no_stripe_but_stripe() {
        assertThat(settings(with(PRODUCTION, "STRIPE_API_BASE", "https://api.stripe.com.evil.example"))
                        .obstacles())
                .hasSize(1);
        assertThat(settings(with(PRODUCTION, "STRIPE_API_BASE", "https://api.stripe.com"))
                        .obstacles())
                .isEmpty();
    }

    @Test
    void a_short_key_is_no_key() {
        assertThat(settings(with(PRODUCTION, "PORTAL_SECRET_KEY", "c2hvcnQ=")).obstacles())
                .containsExactly("PORTAL_SECRET_KEY needs 32 bytes in Base64.");
    }

    @Test
    void a_demo_never_charges_real_cards() {
        assertThat(settings(Map.of("PORTAL_MODE", "demo")).obstacles()).isEmpty();
        assertThat(settings(Map.of("PORTAL_MODE", "demo", "STRIPE_API_KEY", "sk_live_1"))
                        .obstacles())
                .hasSize(1);
    }

    @Test
    void a_mail_server_that_nobody_could_reach_is_told_at_the_start() {
        assertThat(settings(with(PRODUCTION, "SMTP_URL", "mail.example.com:587"))
                        .obstacles())
                .singleElement()
                .asString()
                .startsWith("SMTP_URL is not like");
        assertThat(settings(with(PRODUCTION, "SMTP_URL", "imap://mail")).obstacles())
                .hasSize(1);
        assertThat(settings(with(PRODUCTION, "MAIL_FROM", "Acme <no-reply@acme.example>"))
                        .obstacles())
                .hasSize(1);
        assertThat(settings(with(PRODUCTION, "PORTAL_OPERATOR_EMAIL", "operator"))
                        .obstacles())
                .hasSize(1);
    }

    @Test
    void a_mailbox_for_answers_and_its_address_need_each_other() {
        var mailbox = Map.of("MAIL_INBOX_URL", "imaps://replies@mail", "MAIL_REPLY_TO", "replies@iris.example");
        var both = new HashMap<>(PRODUCTION);
        both.putAll(mailbox);

        assertThat(settings(both).obstacles()).isEmpty();
        mailbox.forEach((name, value) ->
                assertThat(settings(with(PRODUCTION, name, value)).obstacles()).hasSize(1));
        for (String address : List.of("replies", "a".repeat(32) + "@iris.example", "Acme <replies@iris.example>")) {
            assertThat(settings(with(both, "MAIL_REPLY_TO", address)).obstacles())
                    .as(address)
                    .hasSize(1);
        }
        for (String url : List.of("smtp://mail", "mail.example.com", "imap://user:p%ss@mail")) {
            assertThat(settings(with(both, "MAIL_INBOX_URL", url)).obstacles())
                    .as(url)
                    .hasSize(1);
        }
    }

    @Test
    void mails_come_from_the_base_domain_unless_told_otherwise() {
        assertThat(settings(Map.of("PORTAL_BASE_DOMAIN", "iris.example")).mailFrom())
                .isEqualTo("no-reply@iris.example");
        assertThat(settings(Map.of("MAIL_FROM", "hello@iris.example")).mailFrom())
                .isEqualTo("hello@iris.example");
    }

    @Test
    void only_a_demo_has_a_mailbox_to_look_into() {
        var mailbox = Map.of("MAIL_CATCHER", "imap://catcher@127.0.0.1");

        assertThat(settings(with(mailbox, "PORTAL_MODE", "demo")).mailCatcher()).isPresent();
        assertThat(settings(mailbox).mailCatcher()).isEmpty();
    }

    @Test
    void organizations_answer_beside_the_platform() {
        var settings = settings(Map.of("PORTAL_URL", "https://iris.example", "PORTAL_BASE_DOMAIN", "iris.example"));

        assertThat(settings.urlOf("acme")).isEqualTo("https://acme.iris.example");
        assertThat(settings(Map.of("PORTAL_PORT", "9090")).urlOf("acme")).isEqualTo("http://acme.localhost:9090");
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var changed = new HashMap<>(settings);
        changed.put(name, value);
        return changed;
    }

    static Settings settings(Map<String, String> environment) {
        return new Settings(new FixedConfig(environment));
    }

    /** The environment of a test. */
    private record FixedConfig(Map<String, String> values) implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
