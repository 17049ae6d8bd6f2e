package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.web.SafeHtml;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types of what templates see, from the records that are the theme API. */
final class Types {

    /** The status of a loop. */
    record Row(int index, int count, boolean first, boolean last) {}

    private static final Set<Class<?>> PRINTED = Set.of(
            String.class,
            Boolean.class,
            Instant.class,
            int.class,
            long.class,
            double.class,
            boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            Number.class);

    private Types() {}

    static boolean isRecord(Type type) {
        return type instanceof Class<?> known && known.isRecord() && known != SafeHtml.class;
    }

    /** The type of a component; null if there is none. */
    static Type component(Type type, String name) {
        if (isRecord(type)) {
            for (RecordComponent component : ((Class<?>) type).getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return component.getGenericType();
                }
            }
        }
        return null;
    }

    static String names(Type type) {
        return Stream.of(((Class<?>) type).getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    /** What a loop over it gives. */
    static Type item(Type type) {
        return isList(type) ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    static boolean isList(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class;
    }

    static boolean isMap(Type type) {
        return type instanceof ParameterizedType map && map.getRawType() == Map.class;
    }

    static boolean isPrinted(Type type) {
        return PRINTED.contains(type) || (type instanceof Class<?> known && known.isEnum());
    }

    static String name(Type type) {
        return type instanceof Class<?> known ? known.getSimpleName() : isList(type) ? "list" : type.getTypeName();
    }

    /** All records that a page leads to, itself first. */
    static List<Class<?>> reach(Class<?> page) {
        List<Class<?>> found = new ArrayList<>(List.of(page));
        for (int i = 0; i < found.size(); i++) {
            for (RecordComponent component : found.get(i).getRecordComponents()) {
                Type type = item(component.getGenericType());
                if (isRecord(type) && !found.contains(type)) {
                    found.add((Class<?>) type);
                }
            }
        }
        return found;
    }
}
