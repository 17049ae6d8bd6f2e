package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.web.SafeHtml;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.engine.IterationStatusVar;

/** The types that a template may touch, how it walks from one to the next, and how they are printed. */
final class Values {

    private static final String OURS = "ai.irisorigin.";

    private static final Set<Class<?>> KINDS = Set.of(
            String.class,
            Number.class,
            Boolean.class,
            Instant.class,
            List.class,
            Map.class,
            SafeHtml.class,
            Enum.class);

    /**
     * A component of a record.
     *
     * @param harmless whatever it holds may be seen by a template, by its type alone
     */
    private record Component(MethodHandle accessor, boolean harmless) {}

    private static final ClassValue<Map<String, Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Component> computeValue(Class<?> type) {
            var components = new HashMap<String, Component>();
            if (isOurs(type)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    components.put(
                            component.getName(), new Component(accessor(component), isHarmless(component.getType())));
                }
            }
            return components;
        }
    };

    /** By language. */
    private static final Map<Locale, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private static final Map<Locale, DateTimeFormatter> MOMENTS = new ConcurrentHashMap<>();

    private Values() {}

    /** The property of a record, a map or the status of a loop; nothing else has any. */
    static Object property(Object base, String name) {
        if (base == null) {
            return null;
        }
        if (base instanceof Map<?, ?> map) {
            return allowed(map.get(name));
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
        Component component = COMPONENTS.get(base.getClass()).get(name);
        if (component == null) {
            throw new TemplateException("a " + base.getClass().getSimpleName() + " has no ." + name);
        }
        try {
            Object value = component.accessor.invokeExact(base);
            return component.harmless ? value : allowed(value);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith(OURS) && type != SafeHtml.class;
    }

    private static boolean isHarmless(Class<?> type) {
        return isOurs(type)
                || (type.isPrimitive() && type != char.class)
                || KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(type));
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

    private static Object allowed(Object value) {
        if (value == null || isHarmless(value.getClass())) {
            return value;
        }
        throw new TemplateException(
                "a template may not see a " + value.getClass().getName());
    }

    static boolean isTrue(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return value != null;
    }

    /** As a reader of this language sees it. */
    static String print(Object value, Rendering rendering) {
        if (value == null) {
            return "";
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Enum) {
            return value.toString();
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(rendering.locale()).format(number);
        }
        if (value instanceof Instant instant) {
            return print(instant, DATES, null, rendering);
        }
        throw new TemplateException("a " + value.getClass().getSimpleName() + " can't be printed");
    }

    /** An instant to the minute. */
    static String moment(Object value, Rendering rendering) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return print(instant, MOMENTS, FormatStyle.SHORT, rendering);
        }
        throw new TemplateException("a " + value.getClass().getSimpleName() + " is no moment");
    }

    private static String print(
            Instant instant, Map<Locale, DateTimeFormatter> formatters, FormatStyle time, Rendering rendering) {
        return formatters
                .computeIfAbsent(
                        rendering.locale(),
                        locale -> DateTimeFormatter.ofPattern(
                                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                        FormatStyle.MEDIUM, time, IsoChronology.INSTANCE, locale),
                                locale))
                .withZone(rendering.timeZone())
                .format(instant);
    }

    /** As a machine reads it, in attributes: numbers in plain digits, instants in ISO 8601. */
    static String attribute(Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Instant) {
            return value == null ? "" : value.toString();
        }
        if (value instanceof Boolean || value instanceof Enum) {
            return value.toString().toLowerCase(Locale.ROOT);
        }
        throw new TemplateException("a " + value.getClass().getSimpleName() + " can't be an attribute");
    }

    static int compare(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        }
        throw new TemplateException("only numbers and instants have an order");
    }

    static boolean equal(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return compare(left, right) == 0;
        }
        if (left instanceof Enum<?> constant && right instanceof String name) {
            return constant.name().equals(name);
        }
        return java.util.Objects.equals(left, right);
    }
}
