package ai.irisorigin.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of Debian's that the build needs, such as chromium or wrk; its package has the same name.
 *
 * <p>Taken from PATH, else installed as root, else unpacked with the packages it needs into a cache folder.
 */
public final class Tool {
    private final String name;
    private final Path cache;

    private Tool(String name, Path cache) {
        this.name = name;
        this.cache = cache;
    }

    /** The executable, or one line that says what is missing. */
    public static synchronized Path find(String name) throws CannotStart {
        try {
            Tool tool = new Tool(name, CacheFolder.of("tools").resolve(name));
            Optional<Path> found = tool.onPath();
            if (found.isEmpty() && !Files.isExecutable(tool.unpacked()) && tool.isRoot() && tool.install()) {
                found = tool.onPath();
            }
            return found.isPresent() ? found.get() : tool.unpackOnce();
        } catch (IOException e) {
            throw missing(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missing(name, e);
        }
    }

    private static CannotStart missing(String name, Exception cause) {
        return new CannotStart(
                "The program `" + name + "` is missing and could not be had (" + cause.getMessage()
                        + "); install it, on Debian with `apt-get install " + name + "`.",
                cause);
    }

    private Optional<Path> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private boolean isRoot() throws IOException, InterruptedException {
        return run(List.of("id", "-u")).strip().equals("0");
    }

    private boolean install() throws InterruptedException {
        try {
            run(List.of("apt-get", "-q", "update"));
            run(List.of("apt-get", "-qy", "--no-install-recommends", "install", name));
            return true;
        } catch (IOException e) {
            // Root without the right to change the system, as in some sandboxes: unpacking may still do.
            return false;
        }
    }

    private Path unpackOnce() throws IOException, InterruptedException {
        if (!Files.isExecutable(unpacked())) {
            unpack();
        }
        return unpacked();
    }

    private void unpack() throws IOException, InterruptedException {
        DataFolder.delete(cache);
        Path root = Files.createDirectories(cache.resolve("root"));
        Path packages = Files.createDirectories(cache.resolve("packages"));
        Files.createDirectories(cache.resolve("lists/partial"));
        Files.createDirectories(cache.resolve("archives/partial"));
        run(apt("-q", "update"));
        List<String> download = apt("-q", "download");
        run(apt("-q", "--simulate", "--no-install-recommends", "install", name))
                .lines()
                .filter(line -> line.startsWith("Inst "))
                .map(line -> line.split(" ", 3)[1])
                .forEach(download::add);
        run(download, packages);
        try (Stream<Path> files = Files.list(packages)) {
            for (Path file : files.toList()) {
                run(List.of("dpkg", "-x", file.toString(), root.toString()));
            }
        }
        writeStarter(root);
        DataFolder.delete(packages);
    }

    /** apt-get with its state in our folder, so that it needs no root; what is installed is read from the system. */
    private List<String> apt(String... arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get"));
        command.addAll(List.of("-o", "Dir::State::lists=" + cache.resolve("lists")));
        command.addAll(List.of("-o", "Dir::State::status=/var/lib/dpkg/status"));
        command.addAll(List.of("-o", "Dir::Cache=" + cache, "-o", "APT::Sandbox::User=", "-o", "Debug::NoLocking=1"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The program is not where it was built to be, and neither are its libraries. */
    private void writeStarter(Path root) throws IOException {
        Path program = Stream.of("usr/lib/" + name + "/" + name, "usr/bin/" + name, "usr/sbin/" + name)
                .map(root::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("its package holds no program of that name"));
        String libraries;
        try (Stream<Path> folders = Files.find(root, 5, (path, file) -> file.isDirectory())) {
            libraries = String.join(
                    ":",
                    folders.filter(folder -> folder.toString().matches(".*/lib(/[^/]+-linux-gnu[^/]*)?"))
                            .map(Path::toString)
                            .toList());
        }
        Files.writeString(unpacked(), "#!/bin/sh\nLD_LIBRARY_PATH='" + libraries + "' exec '" + program + "' \"$@\"\n");
        Files.setPosixFilePermissions(unpacked(), PosixFilePermissions.fromString("rwx------"));
    }

    private Path unpacked() {
        return cache.resolve("start");
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        return run(command, Path.of("/"));
    }

    private static String run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tool-", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.environment().put("LC_ALL", "C");
            builder.redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " took longer than ten minutes");
            }
            String said = Files.readString(output);
            if (process.exitValue() != 0) {
                String last = said.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
                throw new IOException(command.get(0) + ": " + last);
            }
            return said;
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
