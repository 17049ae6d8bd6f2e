package ai.irisorigin.portal.themes;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.thymeleaf.engine.IterationStatusVar;

/** One step of a path: the property of this name of a record, a map or the status of a loop; nothing else has any. */
final class Property {

    /**
     * Of a type of record.
     *
     * @param harmless whatever it holds may be seen by a template, by its type alone
     */
    private record Component(Class<?> type, MethodHandle accessor, boolean harmless) {}

    private final String name;

    /** That of the last value: nearly always, one place in a template sees one type only. */
    private Component last = new Component(Void.class, null, false);

    Property(String name) {
        this.name = name;
    }

    Object of(Object base) {
        if (base == null) {
            return null;
        }
        if (base instanceof Map<?, ?> map) {
            return Values.allowed(map.get(name));
        }
        if (base instanceof IterationStatusVar status) {
            return switch (name) {
                case "index" -> status.getIndex();
                case "count" -> status.getCount();
                case "first" -> status.isFirst();
                case "last" -> status.isLast();
                default -> throw new TemplateException("a loop's status has no ." + name);
            };
        }
        Component component = last;
        if (component.type != base.getClass()) {
            component = find(base.getClass());
            last = component;
        }
        try {
            Object value = component.accessor.invokeExact(base);
            return component.harmless ? value : Values.allowed(value);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Component find(Class<?> type) {
        if (Values.isOurs(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return new Component(type, accessor(component), Values.isHarmless(component.getType()));
                }
            }
        }
        throw new TemplateException("a " + type.getSimpleName() + " has no ." + name);
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
