package ai.irisorigin.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ApiDescription;
import ai.irisorigin.portal.web.Problem;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the API is written by hand, and true. */
class OpenApiTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:15:16.123456Z");

    private final ApiDescription description =
            ApiDescription.of(new String(OpenApiResource.read(), StandardCharsets.UTF_8));

    private final Item item = new Item(
            UUID.randomUUID(), 7, "A tent", "Ada", "ada@example.com", "pending", "en", NOW, NOW.plusSeconds(1));

    @Test
    void it_describes_all_routes_and_no_others() {
        Set<String> routes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ai.irisorigin.portal").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .filter(type -> path(type).startsWith("/api/"))
                        .flatMap(type -> type.getMethods().stream().flatMap(OpenApiTest::route))
                        .collect(Collectors.toSet());

        assertThat(description.routes()).hasSizeGreaterThan(3).isEqualTo(routes);
    }

    private static String path(JavaClass type) {
        return "/" + type.getAnnotationOfType(Path.class).value();
    }

    private static Stream<String> route(JavaMethod method) {
        String below = method.tryGetAnnotationOfType(Path.class)
                .map(path -> "/" + path.value())
                .orElse("");
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName() + " " + path(method.getOwner()) + below);
    }

    @Test
    void a_page_is_as_described() {
        assertThat(description.faults("Page", Shapes.page(List.of(item, item), item.cursor())))
                .isEmpty();
        assertThat(description.faults("Page", Shapes.page(List.of(), null))).isEmpty();
    }

    @Test
    void a_conversation_is_as_described() {
        var said = List.of(
                new Matter.Said(UUID.randomUUID(), true, false, "Ada", "Where?", NOW),
                new Matter.Said(UUID.randomUUID(), false, false, "Dana", "There.", NOW));

        assertThat(description.faults("Conversation", Shapes.conversation(new Matter(item, said))))
                .isEmpty();
    }

    @Test
    void times_are_written_by_rfc_3339() {
        assertThat(Shapes.page(List.of(item), null)
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("created_at"))
                .isEqualTo("2026-11-23T14:15:16.123456Z");
    }

    @Test
    void what_it_takes_is_what_is_described() {
        String json =
                "{\"name\":\"Ada\",\"email\":\"a@b.example\",\"subject\":\"S\",\"text\":\"T\",\"language\":\"en\"}";

        assertThat(NewConversation.read(json.getBytes(StandardCharsets.UTF_8), "th")
                        .orElseThrow()
                        .errors())
                .isEmpty();
        assertThat(NewConversation.FIELDS).isEqualTo(description.fields("NewConversation"));
    }

    @Test
    void a_problem_names_what_is_wrong() {
        Problem problem =
                Problem.of(422, "invalid", "Title", "Detail", List.of(new Problem.Fault("name", "is missing")));

        assertThat(problem.type()).isEqualTo("tag:irisorigin.ai,2026:problem/invalid");
        assertThat(Problem.of(404, "Detail").type()).isEqualTo("about:blank");
        assertThat(Problem.of(404, "Detail").title()).isEqualTo("Not Found");
    }

    @Test
    void no_reference_leads_nowhere() {
        assertThat(description.brokenReferences()).isEmpty();
    }
}
