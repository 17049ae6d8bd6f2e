package ai.irisorigin.stripe.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the store in a file, so that a demo that is started again still has its customers. */
public final class Snapshot implements AutoCloseable {
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();
    private static final Logger LOG = Logger.getLogger(Snapshot.class.getName());
    private static final long NEVER = -1;
    private final Store store;
    private final Path file;
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "stripe-sandbox-saver");
        thread.setDaemon(true);
        return thread;
    });
    private long saved = NEVER;

    public Snapshot(Store store, Path folder) throws IOException {
        this.store = store;
        this.file = Files.createDirectories(folder).resolve("sandbox.json");
        if (Files.exists(file)) {
            load();
        }
        var unused = saver.scheduleWithFixedDelay(this::saveIfChanged, 500, 500, TimeUnit.MILLISECONDS);
    }

    private void load() throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonParser.parseReader(reader)
                    .getAsJsonArray()
                    .forEach(element -> store.add(new Resource(element.getAsJsonObject())));
        }
    }

    private synchronized void saveIfChanged() {
        if (saved == store.reading(store::changes)) {
            return;
        }
        try {
            Path next = file.resolveSibling("sandbox.json.next");
            Files.writeString(next, store.reading(this::toJson));
            try {
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // Tried again at the next turn; a full disk is the likely reason.
            LOG.log(Level.WARNING, "What Stripe's sandbox knows could not be written", e);
            saved = NEVER;
        }
    }

    private String toJson() {
        saved = store.changes();
        JsonArray all = new JsonArray();
        store.all().forEach(resource -> all.add(resource.json()));
        return GSON.toJson(all);
    }

    @Override
    public void close() {
        saver.shutdownNow();
        saveIfChanged();
    }
}
