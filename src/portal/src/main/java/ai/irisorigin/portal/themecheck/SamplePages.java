package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.web.SafeHtml;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;

/** A page record filled with samples of whatever its components ask for; lists have two items, or none. */
public final class SamplePages {

    private SamplePages() {}

    public static Object full(Class<?> type) throws ReflectiveOperationException {
        return of(type, true);
    }

    /** Texts empty, lists empty, references null: what a page shows before anybody has filled it. */
    public static Object bare(Class<?> type) throws ReflectiveOperationException {
        return of(type, false);
    }

    private static Object of(Class<?> type, boolean full) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), components[i].getName(), full);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Type type, String name, boolean full) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type item = list.getActualTypeArguments()[0];
            return full ? List.of(value(item, name, true), value(item, name, true)) : List.of();
        }
        if (type == String.class) {
            return full ? text(name) : null;
        }
        if (type == boolean.class) {
            return full;
        }
        if (type == int.class) {
            return full ? 404 : 0;
        }
        if (type == long.class) {
            return full ? 2L : 0L;
        }
        if (type == Integer.class) {
            return 28;
        }
        if (type == Boolean.class) {
            return full ? Boolean.TRUE : null;
        }
        if (type == Number.class) {
            return 1.5;
        }
        if (type == Long.class) {
            return full ? 2L : null;
        }
        if (type == Instant.class) {
            return full ? Instant.parse("2026-11-22T10:15:30Z") : null;
        }
        if (type == SafeHtml.class) {
            return new SafeHtml(full ? "<h2 id=\"s-a\">A heading</h2><p>Text</p>" : "");
        }
        return of((Class<?>) type, full);
    }

    private static String text(String name) {
        return switch (name) {
            case "kind" -> "not-found";
            case "key" -> "home";
            case "link" -> "password";
            case "what" -> "invitation";
            case "tile" -> "people";
            case "modelKind" -> "advanced-model";
            case "figure" -> "opened";
            case "unit" -> "hours";
            case "share" -> "hour";
            case "weekday" -> "1";
            case "entitlement", "misfit" -> "users";
            case "meter" -> "conversations";
            case "level" -> "near";
            case "preview" -> "paused";
            case "type", "types" -> "eu_vat";
            case "role", "roles" -> "owner";
            case "interval", "chosenInterval", "pendingInterval" -> "monthly";
            case "reasons" -> "unused";
            case "cause" -> "past-due";
            case "moves" -> "renewal";
            case "plan", "plans", "currentPlan", "pendingPlan" -> "starter";
            case "state" -> "active";
            case "phase" -> "draft";
            case "stage" -> "planned";
            case "verdict" -> "create";
            case "reason" -> "refused";
            case "setup" -> "season-dusk";
            case "scheme" -> "light";
            case "tone" -> "fill";
            case "font" -> "inter";
            case "change" -> "brand";
            case "notice" -> "appearance.error.conflict";
            case "background", "ink", "primary", "accent" -> "#4f46c8";
            case "place", "picture", "frame" -> "/app/branding/themes/origin";
            case "icon", "icons" -> "rocket";
            case "status" -> "open";
            case "view" -> "mine";
            case "style" -> "customer";
            case "event" -> "closed";
            case "rating" -> "good";
            case "outcome" -> "beside";
            case "language", "code", "fallback" -> "en";
            case "href", "path" -> "/help";
            case "stylesheet", "stylesheets" -> "/brand/sample.css";
            case "logo" -> "/brand/sample.svg";
            case "why" -> "large";
            case "wrong" -> "knowledge.feedback.empty";
            case "canonical", "address", "image" -> "https://acme.example/help";
            default -> "Sample <b>" + name + "</b>";
        };
    }
}
