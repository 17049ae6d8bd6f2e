package ai.irisorigin.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small things that people notice when they are wrong. */
class DetailsTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, AL",
        "ada, A",
        "Juan Carlos de la Vega, JV",
        "สุภาวดี ศรีสุข, สศ",
        "เบญจมาศ ใจดี, บจ",
        "'1 & 2', ''",
    })
    void initials_are_those_that_the_person_would_write(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox | Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge"
                        + " | Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1 |"
                        + " Safari | iPhone",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36 | Chrome | Android",
                "curl/8.5.0 | | ",
            })
    void a_device_is_named_as_its_owner_knows_it(String header, String browser, String system) {
        assertThat(UserAgent.parse(header)).isEqualTo(new UserAgent(browser, system));
    }

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.COM, ada@example.com, ",
        "' ada@example.com ', ada@example.com, ",
        "'', '', identity.error.email.missing",
        "ada@localhost, ada@localhost, identity.error.email.wrong",
        "ada@@example.com, ada@@example.com, identity.error.email.wrong",
        "'a@x.test,b@x.test', 'a@x.test,b@x.test', identity.error.email.wrong",
        "'Ada <ada@x.test>', 'ada <ada@x.test>', identity.error.email.wrong",
    })
    void an_address_is_compared_in_one_form(String typed, String normal, String fault) {
        assertThat(EmailAddress.normal(typed)).isEqualTo(normal);
        assertThat(EmailAddress.fault(typed).orElse(null)).isEqualTo(fault);
    }
}
