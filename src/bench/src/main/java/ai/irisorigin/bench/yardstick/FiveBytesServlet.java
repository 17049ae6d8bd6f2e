package ai.irisorigin.bench.yardstick;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The least that a servlet can do. */
@WebServlet("/five")
public class FiveBytesServlet extends HttpServlet {
    private static final byte[] FIVE_BYTES = "Hello".getBytes(StandardCharsets.US_ASCII);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setContentLength(FIVE_BYTES.length);
        response.getOutputStream().write(FIVE_BYTES);
    }
}
