package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.web.SafeHtml;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.engine.IterationStatusVar;

/** The types that a template may touch, how it walks from one to the next, and how they are printed. */
final class Values {

    private static final String OURS = "ai.irisorigin.";

    private static final ClassValue<Map<String, MethodHandle>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            var accessors = new HashMap<String, MethodHandle>();
            for (RecordComponent component : type.getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    accessors.put(
                            component.getName(),
                            MethodHandles.lookup()
                                    .unreflect(component.getAccessor())
                                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class)));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Map.copyOf(accessors);
        }
    };

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
        if (base instanceof Record && base.getClass().getName().startsWith(OURS) && !(base instanceof SafeHtml)) {
            MethodHandle accessor = COMPONENTS.get(base.getClass()).get(name);
            if (accessor == null) {
                throw new TemplateException(base.getClass().getSimpleName() + " has no ." + name);
            }
            try {
                return allowed(accessor.invokeExact(base));
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
        throw new TemplateException("a " + base.getClass().getSimpleName() + " has no properties");
    }

    private static Object allowed(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof List
                || value instanceof Map
                || value instanceof SafeHtml
                || value instanceof Enum
                || (value instanceof Record && value.getClass().getName().startsWith(OURS))) {
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
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(rendering.locale())
                    .withZone(rendering.timeZone())
                    .format(instant);
        }
        throw new TemplateException("a " + value.getClass().getSimpleName() + " can't be printed");
    }

    /** An instant to the minute. */
    static String moment(Object value, Rendering rendering) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(rendering.locale())
                    .withZone(rendering.timeZone())
                    .format(instant);
        }
        throw new TemplateException("a " + value.getClass().getSimpleName() + " is no moment");
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
