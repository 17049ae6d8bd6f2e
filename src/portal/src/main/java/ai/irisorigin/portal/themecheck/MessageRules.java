package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.web.Languages;
import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Messages are there in each language, and say the same. */
final class MessageRules {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])");

    private final Findings findings;
    private final Pack pack;

    MessageRules(Findings findings, Pack pack) {
        this.findings = findings;
        this.pack = pack;
    }

    /** One more than the highest place in it; 0 if it has none. */
    static int placeholders(String message) {
        return PLACE.matcher(message)
                .results()
                .mapToInt(place -> 1 + Integer.parseInt(place.group(1)))
                .max()
                .orElse(0);
    }

    /** Takes out files of messages that can't be read, and tells. */
    static void removeUnreadable(Map<String, byte[]> files, Findings findings) {
        for (String language : Languages.ALL) {
            byte[] bytes = files.get(file(language));
            if (bytes != null) {
                try {
                    new Properties().load(new StringReader(Pack.text(bytes)));
                } catch (IOException | IllegalArgumentException e) {
                    findings.add(Rule.MESSAGE_FORMAT, file(language), String.valueOf(e.getMessage()));
                    files.remove(file(language));
                }
            }
        }
    }

    void check() {
        for (String language : Languages.ALL) {
            String file = file(language);
            if (pack.owns(file)) {
                for (String key : new TreeSet<>(own(file).stringPropertyNames())) {
                    String message = pack.theme().messages(language).get(key);
                    format(file, key, message);
                    others(file, key, message, language);
                }
            }
        }
    }

    private static String file(String language) {
        return "messages/" + language + ".properties";
    }

    /** An empty set of messages if it can't be read, which the theme itself could not, either. */
    private Properties own(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Pack.text(pack.files().get(file))));
        } catch (IOException | IllegalArgumentException e) {
            properties.clear();
        }
        return properties;
    }

    private void format(String file, String key, String message) {
        String problem = problem(message);
        if (problem != null) {
            findings.add(Rule.MESSAGE_FORMAT, file, line(file, key), 0, key + ": " + problem);
        }
    }

    /** What is wrong with a message; null if nothing is. */
    static String problem(String message) {
        if (message.isBlank()) {
            return "there are no words";
        }
        if (placeholders(message) == 0) {
            // Without arguments it is printed as it is.
            return null;
        }
        try {
            for (var format : new MessageFormat(message).getFormats()) {
                if (format != null) {
                    return "values are formatted by the portal";
                }
            }
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private void others(String file, String key, String message, String language) {
        for (String other : Languages.ALL) {
            Map<String, String> messages = pack.theme().messages(other);
            if (!messages.containsKey(key)) {
                findings.add(
                        Rule.MESSAGE_UNTRANSLATED,
                        file,
                        line(file, key),
                        0,
                        key + " is in " + language + " and not in " + other);
            } else if (!places(messages.get(key)).equals(places(message))
                    && (language.equals(Languages.ALL.get(0))
                            || !pack.owns(file(other))
                            || !own(file(other)).containsKey(key))) {
                findings.add(
                        Rule.MESSAGE_PLACEHOLDERS, file, line(file, key), 0, key + " has other places in " + other);
            }
        }
    }

    private static List<String> places(String message) {
        return PLACE.matcher(message)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private int line(String file, String key) {
        List<String> lines = Pack.text(pack.files().get(file)).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(key) && line.substring(key.length()).matches("\\s*[=: ].*")) {
                return i + 1;
            }
        }
        return 0;
    }
}
