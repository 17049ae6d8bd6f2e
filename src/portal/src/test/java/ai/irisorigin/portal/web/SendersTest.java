package ai.irisorigin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendersTest {

    private final Senders senders = new Senders();

    @Test
    void one_address_leaves_room_for_others() {
        for (int i = 0; i < Senders.OF_ADDRESS; i++) {
            assertThat(senders.admit("192.0.2.1")).isTrue();
        }
        assertThat(senders.admit("192.0.2.1")).isFalse();
        assertThat(senders.admit("192.0.2.2")).isTrue();
    }

    @Test
    void all_together_leave_threads_for_readers() {
        for (int i = 0; i < Senders.OF_ALL; i++) {
            assertThat(senders.admit("192.0.2." + i)).isTrue();
        }
        assertThat(senders.admit("198.51.100.1")).isFalse();
        senders.done("192.0.2.0");
        assertThat(senders.admit("198.51.100.1")).isTrue();
    }
}
