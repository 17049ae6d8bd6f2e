package ai.irisorigin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** PORTAL_DATA: all that the portal keeps on disk. Held by one portal at a time. */
final class DataFolder implements AutoCloseable {
    /** Payara unpacks 100 MB, PostgreSQL begins with 40 MB and needs room to write ahead. */
    private static final long NEEDED_MEGABYTES = 300;

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path root) throws CannotStart {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            FileChannel lockFile = lock(root);
            try {
                requireRoom(root);
                Files.createDirectories(root.resolve("logs"));
                return new DataFolder(root, lockFile);
            } catch (IOException | CannotStart e) {
                lockFile.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(cannotWrite(root, e), e);
        }
    }

    static String cannotWrite(Path root, IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : "";
        if (reason.isEmpty()) {
            reason = e.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        }
        return "The data folder " + root + " can't be written (" + reason + "); set PORTAL_DATA to one that can.";
    }

    Path root() {
        return root;
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name);
    }

    /** A folder for what a run leaves behind, empty at its start. */
    Path emptyWorkFolder() throws IOException {
        Path work = root.resolve("work");
        delete(work);
        Files.createDirectories(work.resolve("tmp"));
        return work;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** The system lets go of the lock when the process ends, however it ends. */
    private static FileChannel lock(Path root) throws IOException, CannotStart {
        Path file = root.resolve("portal.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        if (lock == null) {
            channel.close();
            String holder = Files.readString(file).strip();
            throw new CannotStart("The data folder " + root + " is already in use by process " + holder
                    + "; end that portal, or set PORTAL_DATA and PORTAL_PORT for a second one.");
        }
        try {
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void requireRoom(Path root) throws IOException, CannotStart {
        FileStore disk = Files.getFileStore(root);
        long megabytes = disk.getUsableSpace() / 1024 / 1024;
        if (megabytes < NEEDED_MEGABYTES) {
            throw new CannotStart("The disk is full: " + megabytes + " MB are free at " + root
                    + ", and the portal needs " + NEEDED_MEGABYTES + " MB.");
        }
    }
}
