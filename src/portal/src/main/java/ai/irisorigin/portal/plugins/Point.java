package ai.irisorigin.portal.plugins;

import ai.irisorigin.plugin.AnswerProvider;
import ai.irisorigin.plugin.EventListener;
import ai.irisorigin.plugin.NotificationChannel;
import ai.irisorigin.plugin.PageWidget;
import ai.irisorigin.plugin.ScheduledJob;
import ai.irisorigin.plugin.ThemeProvider;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pf4j.ExtensionPoint;

/** The extension points, and how long a call of each may take. */
public enum Point {
    EVENT_LISTENER(EventListener.class, 10),
    NOTIFICATION_CHANNEL(NotificationChannel.class, 10),
    ANSWER_PROVIDER(AnswerProvider.class, 20),
    PAGE_WIDGET(PageWidget.class, 2),
    SCHEDULED_JOB(ScheduledJob.class, 60),
    THEME_PROVIDER(ThemeProvider.class, 2);

    private final Class<? extends ExtensionPoint> type;
    private final Duration limit;

    Point(Class<? extends ExtensionPoint> type, int seconds) {
        this.type = type;
        this.limit = Duration.ofSeconds(seconds);
    }

    Class<? extends ExtensionPoint> type() {
        return type;
    }

    /** How long a call may take. */
    public Duration limit() {
        return limit;
    }

    /** Its name on permission sheets and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By the internal name of its interface. */
    static Optional<Point> of(String internalName) {
        return Stream.of(values())
                .filter(point -> point.type.getName().replace('.', '/').equals(internalName))
                .findFirst();
    }
}
