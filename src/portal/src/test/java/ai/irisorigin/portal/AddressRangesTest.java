package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangesTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "11.1.2.3, false",
        "192.168.4.127, true",
        "192.168.4.128, false",
        "fd00::1, true",
        "fe80::1, false",
        "::ffff:10.1.2.3, true"
    })
    void an_address_is_inside_or_not(String address, boolean inside) {
        var ranges = AddressRanges.parse("10.0.0.0/8, 192.168.4.0/25, fd00::/8");

        assertThat(ranges.contains(address)).isEqualTo(inside);
    }

    @Test
    void nothing_is_inside_an_empty_list() {
        assertThat(AddressRanges.parse(" ").contains("127.0.0.1")).isFalse();
    }

    @Test
    void a_name_is_no_address() {
        assertThatThrownBy(() -> AddressRanges.parse("localhost/8")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AddressRanges.parse("10.0.0.0/33")).isInstanceOf(IllegalArgumentException.class);
    }
}
