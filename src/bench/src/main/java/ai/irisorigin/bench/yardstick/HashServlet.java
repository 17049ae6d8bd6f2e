package ai.irisorigin.bench.yardstick;

import com.password4j.Argon2Function;
import com.password4j.Password;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Checks a password against a hash of the portal's, as many at once as there are cores, and does nothing else. */
@WebServlet("/hash")
public class HashServlet extends HttpServlet {
    private final transient Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    private volatile String password;
    private volatile String hash;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hash == null) {
            load();
        }
        response.setStatus(isRight() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.setContentType("text/plain");
        response.getOutputStream().write("Right".getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isRight() {
        cores.acquireUninterruptibly();
        try {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            cores.release();
        }
    }

    private void load() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("yardstick.folder"), "hash"));
        password = lines.get(0);
        hash = lines.get(1);
    }
}
