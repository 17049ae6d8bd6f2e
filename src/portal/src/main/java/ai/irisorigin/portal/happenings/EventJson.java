package ai.irisorigin.portal.happenings;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.EventTypes;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Events as text, component by component. */
final class EventJson {

    private EventJson() {}

    static String write(Event event) {
        var object = JSON.createObjectBuilder();
        try {
            for (RecordComponent component : event.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(event);
                if (value instanceof Number number) {
                    object.add(component.getName(), number.longValue());
                } else if (value != null) {
                    object.add(component.getName(), value.toString());
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return object.build().toString();
    }

    static Event read(String type, String json) {
        Class<? extends Event> kind = EventTypes.named(type).orElseThrow();
        RecordComponent[] components = kind.getRecordComponents();
        try (var reader = JSON.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Object[] values = Stream.of(components)
                    .map(component -> value(object.get(component.getName()), component.getType()))
                    .toArray();
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return kind.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(JsonValue value, Class<?> type) {
        if (value == null) {
            return null;
        }
        if (type == long.class) {
            return ((JsonNumber) value).longValueExact();
        }
        if (type == int.class) {
            return ((JsonNumber) value).intValueExact();
        }
        String text = ((JsonString) value).getString();
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        return type == URI.class ? URI.create(text) : text;
    }
}
