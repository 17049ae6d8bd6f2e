package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.web.SafeHtml;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The types that a template may touch, how they are compared, and how they are printed. */
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

    /** Whole numbers below it have neither groups nor a sign, and all our languages write them in the same digits. */
    private static final int UNGROUPED = 1000;

    /** By language. */
    private static final Map<Locale, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private static final Map<Locale, DateTimeFormatter> MOMENTS = new ConcurrentHashMap<>();

    private Values() {}

    static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith(OURS) && type != SafeHtml.class;
    }

    static boolean isHarmless(Class<?> type) {
        return isOurs(type)
                || (type.isPrimitive() && type != char.class)
                || KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }

    static Object allowed(Object value) {
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
        if (value instanceof Integer number && number >= 0 && number < UNGROUPED) {
            return number.toString();
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

    /** As a machine reads it, in attributes: numbers in plain digits, instants in ISO 8601, no finer than HTML takes them. */
    static String attribute(Object value) {
        if (value == null || value instanceof String || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS).toString();
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
