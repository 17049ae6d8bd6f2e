package ai.irisorigin.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.tenancy.Organization;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Organization ACME = Organization.PLATFORM;

    private final Places places = new Places();

    @Test
    void one_person_can_not_take_all() {
        for (int i = 0; i < Places.OF_ONE; i++) {
            assertThat(places.take(customer("1.2.3.4"))).isEqualTo(Places.Answer.TAKEN);
        }
        assertThat(places.take(customer("1.2.3.4"))).isEqualTo(Places.Answer.ENOUGH_OF_ONE);
        assertThat(places.take(customer("1.2.3.5"))).isEqualTo(Places.Answer.TAKEN);

        places.giveBack(customer("1.2.3.4"));
        assertThat(places.take(customer("1.2.3.4"))).isEqualTo(Places.Answer.TAKEN);
    }

    @Test
    void many_strangers_take_no_place_of_the_staff() {
        for (int i = 0; i < Places.OF_ORGANIZATION; i++) {
            assertThat(places.take(customer("address " + i))).isEqualTo(Places.Answer.TAKEN);
        }
        assertThat(places.take(customer("one more"))).isEqualTo(Places.Answer.FULL);
        assertThat(places.take(new Listener(ACME, null, true, "a session"))).isEqualTo(Places.Answer.TAKEN);
    }

    private static Listener customer(String address) {
        return new Listener(ACME, UUID.randomUUID(), false, address);
    }
}
