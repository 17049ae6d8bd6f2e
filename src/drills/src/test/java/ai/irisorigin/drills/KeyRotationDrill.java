package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PORTAL_SECRET_KEY is replaced without anybody losing a form that is open in a browser. */
class KeyRotationDrill {

    private static final String NEWER = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    @TempDir
    private Path folder;

    @Test
    void a_form_from_before_is_taken_until_the_old_key_is_gone() throws IOException {
        try (Installation installation = Installation.withOrganizations(folder)) {
            String older = installation.environment().get("PORTAL_SECRET_KEY");
            Question first;
            Question second;
            try (Node node = installation.start()) {
                first = Question.open(node.visitor());
                second = Question.open(node.visitor());
            }

            try (Node node = installation.start(with(installation, NEWER + "," + older))) {
                assertThat(first.send(node.visitor()).status()).isEqualTo(303);
            }

            try (Node node = installation.start(with(installation, NEWER))) {
                Visitor visitor = node.visitor();
                // Nothing is lost: it is shown once more, and taken then.
                Visitor.Answer refused = second.send(visitor);
                assertThat(refused.status()).isEqualTo(422);
                assertThat(Question.in(refused).send(visitor).status()).isEqualTo(303);
            }
        }
    }

    private static Map<String, String> with(Installation installation, String keys) throws IOException {
        Map<String, String> environment = installation.environment();
        environment.put("PORTAL_SECRET_KEY", keys);
        return environment;
    }
}
