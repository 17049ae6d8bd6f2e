package ai.irisorigin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void a_route_is_the_pattern_of_the_class_and_the_method() {
        assertThat(route(People.class, "list")).isEqualTo("/app/people");
        assertThat(route(People.class, "person")).isEqualTo("/app/people/{id}");
        assertThat(route(Home.class, "home")).isEqualTo("/");
    }

    @Test
    void it_tells_the_names_of_parameters_but_not_their_expressions() {
        assertThat(route(Answers.class, "file")).isEqualTo("/conversations/{token}/files/{number}");
    }

    @Test
    void the_platform_and_the_inside_have_the_addresses_that_are_asked_for() {
        assertThat(route(Operator.class, "plan")).isEqualTo("/operator/{id}/plan");
        assertThat(route(Health.class, "ready")).isEqualTo("/health/ready");
        assertThat(route(Front.class, "home")).isEqualTo("/");
    }

    private static String route(Class<?> resource, String method) {
        return Route.of(new Matched(
                resource,
                Stream.of(resource.getDeclaredMethods())
                        .filter(found -> found.getName().equals(method))
                        .findFirst()
                        .orElseThrow()));
    }

    private record Matched(Class<?> getResourceClass, Method getResourceMethod) implements ResourceInfo {}

    @Path("app/people")
    interface People {
        void list();

        @Path("{id}")
        void person();
    }

    @Path("conversations/{token: [A-Za-z0-9_-]{43}}")
    interface Answers {
        @Path("/files/{number: \\d{1,15}}/")
        void file();
    }

    @Path("platform/operator")
    interface Operator {
        @Path("{id}/plan")
        void plan();
    }

    @Path("inside")
    interface Health {
        @Path("health/ready")
        void ready();
    }

    @Path("platform")
    interface Front {
        void home();
    }

    @Path("")
    interface Home {
        void home();
    }
}
