package ai.irisorigin.stripe.hosted;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages' HTML; all that is put into it is escaped. */
final class Templates {
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .defaultValue("")
            .withLoader(Templates::open);

    PageAnswer page(int status, String name, Map<String, ?> model) {
        return PageAnswer.html(
                status, compiled.computeIfAbsent(name, this::compile).execute(model));
    }

    private Template compile(String name) {
        try (Reader reader = open(name)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(resource(name + ".html"), StandardCharsets.UTF_8);
    }

    static byte[] file(String name) {
        try (InputStream stream = resource(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = Templates.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("There is no page " + name);
        }
        return stream;
    }
}
