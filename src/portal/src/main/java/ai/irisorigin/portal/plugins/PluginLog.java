package ai.irisorigin.portal.plugins;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Logger;

/** What a plugin writes for the operator; as text, so that nothing of its classes stays with a handler. */
final class PluginLog implements System.Logger {

    private static final Logger LOG = Logger.getLogger("ai.irisorigin.plugin");
    private static final int LONGEST = 2_000;

    private final String about;
    private final Quota quota;

    PluginLog(String about, Quota quota) {
        this.about = about;
        this.quota = quota;
    }

    /** So many lines a minute of one plugin, all organizations together; the rest is counted. */
    static final class Quota {

        private static final int LINES = 100;

        private final LongSupplier nanos;
        private long minute = Long.MIN_VALUE;
        private int lines;
        private int leftOut;

        Quota() {
            this(System::nanoTime);
        }

        Quota(LongSupplier nanos) {
            this.nanos = nanos;
        }

        /** How many lines were left out before this one; negative if this one is. */
        synchronized int take() {
            long now = TimeUnit.NANOSECONDS.toMinutes(nanos.getAsLong());
            if (now != minute) {
                int before = leftOut;
                minute = now;
                lines = 1;
                leftOut = 0;
                return before;
            }
            if (lines < LINES) {
                lines++;
                return 0;
            }
            leftOut++;
            return -1;
        }
    }

    @Override
    public String getName() {
        return about;
    }

    @Override
    public boolean isLoggable(Level level) {
        return LOG.isLoggable(julLevel(level));
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
        if (thrown == null) {
            write(level, message);
        } else {
            Fault fault = Fault.of(thrown);
            write(level, message + ": " + fault.message() + fault.trace());
        }
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
        write(level, parameters == null || parameters.length == 0 ? format : MessageFormat.format(format, parameters));
    }

    private void write(Level level, String text) {
        if (!isLoggable(level)) {
            return;
        }
        int before = quota.take();
        if (before >= 0) {
            String line = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            LOG.log(julLevel(level), "{0}: {1}{2}", new Object[] {
                about, line, before == 0 ? "" : " (" + before + " lines were left out before)"
            });
        }
    }

    private static java.util.logging.Level julLevel(Level level) {
        return switch (level) {
            case ALL, TRACE, DEBUG -> java.util.logging.Level.FINE;
            case INFO -> java.util.logging.Level.INFO;
            case WARNING -> java.util.logging.Level.WARNING;
            case ERROR -> java.util.logging.Level.SEVERE;
            case OFF -> java.util.logging.Level.OFF;
        };
    }
}
