package ai.irisorigin.bench.yardstick;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends an answer of the portal's, headers and all, without any of the work that the portal had with it. */
@WebServlet("/ready/*")
public class ReadyServlet extends HttpServlet {
    /** Kept from the first request on: the benchmark writes a file before it asks for it, and never again. */
    private final transient Map<String, ReadyAnswer> answers = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.computeIfAbsent(request.getPathInfo(), ReadyServlet::load).send(response);
    }

    private static ReadyAnswer load(String name) {
        try {
            Path folder = Path.of(System.getProperty("yardstick.folder"));
            return ReadyAnswer.parse(Files.readAllBytes(folder.resolve(name.substring(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
