package ai.irisorigin.portal.themes;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A message's pattern, read once. Most have text in plain places; only the others need a MessageFormat, which is read at each use. */
final class Message {

    private final String pattern;

    /** Texts and numbers of arguments in turn; null if the pattern asks for more than plain places. */
    private final List<Object> parts;

    Message(String pattern) {
        this.pattern = pattern;
        this.parts = plain(pattern);
    }

    private static List<Object> plain(String pattern) {
        if (pattern.contains("'")) {
            return null;
        }
        var parts = new ArrayList<>();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            if (close != open + 2 || !Character.isDigit(pattern.charAt(open + 1))) {
                return null;
            }
            parts.add(pattern.substring(at, open));
            parts.add(Character.digit(pattern.charAt(open + 1), 10));
            at = close + 1;
        }
        parts.add(pattern.substring(at));
        return parts;
    }

    String format(Locale locale, Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        if (parts == null) {
            try {
                return new MessageFormat(pattern, locale).format(arguments);
            } catch (IllegalArgumentException e) {
                throw new TemplateException("the message " + pattern + " can't be formatted: " + e.getMessage());
            }
        }
        var text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Integer place && place < arguments.length) {
                Object argument = arguments[place];
                text.append(
                        argument instanceof Number
                                ? NumberFormat.getInstance(locale).format(argument)
                                : argument);
            } else {
                text.append(part instanceof Integer place ? "{" + place + "}" : part);
            }
        }
        return text.toString();
    }
}
