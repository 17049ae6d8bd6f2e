package ai.irisorigin.portal.plugins;

import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What plugins write past their log, to standard output and error and to loggers of the JDK, becomes lines of their log: so it says
 * whose it is, and a flood ends where all of theirs do. Whose it is, the stack tells, in whatever thread it is written.
 */
@ApplicationScoped
class Overhearing {

    private static final StackWalker STACK = StackWalker.getInstance(
            Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES));

    private PrintStream out;
    private PrintStream err;

    /** Before any plugin runs. */
    void begin(@Observes @Priority(10) DatabaseMigrated event) {
        begin();
    }

    void begin() {
        out = System.out;
        err = System.err;
        System.setOut(listening(out));
        System.setErr(listening(err));
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFilter(Overhearing::isPortals);
        }
    }

    @PreDestroy
    void end() {
        if (out != null) {
            System.setOut(out);
            System.setErr(err);
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                handler.setFilter(null);
            }
        }
    }

    private static PrintStream listening(PrintStream stream) {
        return new PrintStream(new Listening(stream), true, Charset.defaultCharset());
    }

    private static boolean isPortals(LogRecord line) {
        Optional<PluginLog> plugin = speaking();
        plugin.ifPresent(log -> log.log(
                Level.INFO, line.getLoggerName() + ": " + new SimpleFormatter().formatMessage(line), line.getThrown()));
        return plugin.isEmpty();
    }

    /** The log of the plugin that is writing; empty if none is, or if what it writes comes out of its log already. */
    private static Optional<PluginLog> speaking() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context == Overhearing.class.getClassLoader()) {
            return Optional.empty();
        }
        Class<?> speaker = STACK.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type ->
                                type == PluginLog.class || type.getClassLoader() instanceof PluginLoading.Classes)
                        .findFirst())
                .orElse(null);
        // What the JDK says of a thread of its, none of its classes stands by.
        ClassLoader loader = speaker == null ? context : speaker.getClassLoader();
        return loader instanceof PluginLoading.Classes plugin ? Optional.of(plugin.log()) : Optional.empty();
    }

    /** A standard stream, without what plugins write to it. */
    private static final class Listening extends OutputStream {

        private final PrintStream stream;

        Listening(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int letter) {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] text, int from, int length) {
            speaking()
                    .ifPresentOrElse(
                            log -> new String(text, from, length, Charset.defaultCharset())
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .forEach(line -> log.log(Level.INFO, line)),
                            () -> stream.write(text, from, length));
        }

        @Override
        public void flush() {
            stream.flush();
        }
    }
}
