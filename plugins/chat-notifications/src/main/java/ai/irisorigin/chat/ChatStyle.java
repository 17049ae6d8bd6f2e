package ai.irisorigin.chat;

import ai.irisorigin.plugin.Notification;
import java.net.URI;
import java.util.stream.Collectors;

/**
 * How a chat wants its text. Both write a quotation as {@code > ...}, and links each in its own way. Customers write parts of
 * what is sent, so whatever would call people, link or format is made harmless.
 */
enum ChatStyle {
    /** Of Slack's documentation: "Formatting text for app surfaces". */
    SLACK {
        @Override
        String escape(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }

        @Override
        String link(String label, URI address) {
            return "<" + escape(address.toString()) + "|" + label + ">";
        }
    },

    /** Markdown; but what looks like Slack's markup is taken for it, so that is escaped first. */
    MATTERMOST {
        @Override
        String escape(String text) {
            return SLACK.escape(text)
                    .replaceAll("([\\\\`*_~#\\[\\]])", "\\\\$1")
                    // A word of no width behind the sign: @channel would call everybody.
                    .replaceAll("(?<![\\p{L}\\p{N}])@(?=\\w)", "@\u200b");
        }

        @Override
        String link(String label, URI address) {
            return "[" + label + "](" + address.toString().replace("(", "%28").replace(")", "%29") + ")";
        }
    };

    /** That a setting names. */
    static ChatStyle of(String setting) {
        return setting.equals("mattermost") ? MATTERMOST : SLACK;
    }

    abstract String escape(String text);

    /** @param label escaped */
    abstract String link(String label, URI address);

    /** @param excerpt whether it tells who said what, and not only that something happened */
    String message(Notification notification, boolean excerpt) {
        String said = excerpt ? notification.title() : notification.brief();
        String title = link(escape(oneLine(said)), notification.link());
        if (!excerpt || notification.text().isBlank()) {
            return title;
        }
        return notification
                .text()
                .strip()
                .lines()
                .map(line -> "> " + escape(line))
                .collect(Collectors.joining("\n", title + "\n", ""));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
