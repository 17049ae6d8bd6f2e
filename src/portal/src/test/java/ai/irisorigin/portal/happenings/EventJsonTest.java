package ai.irisorigin.portal.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.EventTypes;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    static Stream<String> kinds() {
        return EventTypes.names().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_event_arrives_as_it_was_sent(String kind) throws ReflectiveOperationException {
        Class<? extends Event> type = EventTypes.named(kind).orElseThrow();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Event sent = type.getConstructor(types)
                .newInstance(Stream.of(types).map(EventJsonTest::sample).toArray());

        assertThat(sent.type()).isEqualTo(kind);
        assertThat(EventJson.read(kind, EventJson.write(sent))).isEqualTo(sent);
    }

    private static Object sample(Class<?> type) {
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-23T08:15:30.123456Z");
        }
        if (type == URI.class) {
            return URI.create("https://acme.example/app");
        }
        if (type == long.class) {
            return 1001L;
        }
        return type == int.class ? 80 : "“ร้าน” \" & <b>\n";
    }
}
