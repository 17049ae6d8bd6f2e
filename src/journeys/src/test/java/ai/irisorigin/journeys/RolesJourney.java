package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Door.ANY_ID;
import static ai.irisorigin.journeys.Door.ROLES;
import static ai.irisorigin.journeys.Member.OPERATOR;
import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.PLATFORM;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody tries every door. */
class RolesJourney {

    /** What is not an organization's page: the platform's own, mails that a demo caught, and what programs call. */
    private static final Set<Route> ELSEWHERE = Set.of(
            Route.of("GET", "/platform"),
            Route.of("GET", "/platform/robots.txt"),
            Route.of("GET", "/platform/find"),
            Route.of("POST", "/platform/find"),
            Route.of("POST", "/platform/webhooks/stripe"),
            Route.of("GET", "/platform/sign-up"),
            Route.of("POST", "/platform/sign-up"),
            Route.of("GET", "/dev/mail/{}"),
            Route.of("GET", "/dev/mail/{}/html"),
            Route.of("POST", "/dev/mail/{}/answer"),
            Route.of("GET", "/api/v1/openapi"),
            Route.of("GET", "/api/v1/conversations"),
            Route.of("POST", "/api/v1/conversations"),
            Route.of("GET", "/api/v1/conversations/{}"));

    private static Map<String, Client> staff;
    private static Map<String, Client> others;
    private static Client operator;
    private static Map<String, String> ids;
    private static Map<String, String> theirs;

    static Stream<Door> pages() {
        return Door.ofStaff().stream().filter(door -> !door.isPosted());
    }

    static Stream<Door> doors() {
        return Door.ofStaff().stream();
    }

    static Stream<Door> operatorsDoors() {
        return Door.ofTheOperator().stream();
    }

    static Stream<Door> openDoors() {
        return Door.ofAnybody().stream();
    }

    @BeforeAll
    static void everybodySignsIn() {
        staff = ROLES.stream().collect(toMap(identity(), role -> Client.of(Member.of(ACME, role))));
        operator = Client.of(OPERATOR);
        ids = Belongings.of(Client.anew(Member.of(ACME, "owner")));
        Company company = Company.on("enterprise_plus");
        others = new HashMap<>(Map.of("owner", Client.of(company.owner())));
        ROLES.stream().skip(1).forEach(role -> others.put(role, Client.of(company.hired(role))));
        theirs = Belongings.of(Client.anew(company.owner()));
    }

    @AfterAll
    static void whatWasMadeIsTakenBack() {
        String key = "/app/api-keys/" + ids.get("key") + "/revocation";
        staff.get("owner").submit(key, key, Map.of());
        String revocation = "/app/people/invitations/" + ids.get("invitation") + "/revocation";
        staff.get("owner").submit(revocation, revocation, Map.of());
    }

    /** Of one without a door nobody would know whom it is for. */
    @Test
    void every_route_of_the_product_is_known_here() {
        Set<Route> known = new TreeSet<>(ELSEWHERE);
        Stream.of(doors(), operatorsDoors(), openDoors())
                .flatMap(doors -> doors)
                .forEach(door -> known.add(door.route()));

        assertThat(known).containsExactlyElementsOf(Route.all());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_for_those_whose_role_allows_it_and_for_nobody_else(Door door) {
        String path = door.at(ids);
        for (String role : ROLES) {
            assertThat(staff.get(role).open(path))
                    .as(role + " at " + path)
                    .isEqualTo(door.roles().contains(role) ? door.status() : 403);
        }

        for (Answer answer : List.of(
                Client.nobodyAt(ACME).get(path),
                operator.signed(Http.get(ACME, path)).answer())) {
            assertThat(answer.status()).as("nobody at " + path).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith("/sign-in?next=");
        }
    }

    /** The others have an organization of their own; the ids are Acme's. */
    @ParameterizedTest
    @MethodSource("doors")
    void what_belongs_to_another_organization_is_not_there_to_be_read_or_changed(Door door) {
        String path = door.at(ids);
        for (String role : ROLES) {
            int status = enter(others.get(role), door, path);
            if (!door.roles().contains(role)) {
                assertThat(status).as(role + " at " + path).isEqualTo(403);
            } else if (door.hasId()) {
                assertThat(status).as(role + " at " + path).isEqualTo(door.foreign());
            } else {
                assertThat(status).as(role + " at " + path).isLessThan(500).isNotIn(403, 404, 405, 415);
            }
        }
        if (door.isPosted()) {
            Client nobody = Client.nobodyAt(ACME);
            Answer answer = door.upload() ? nobody.upload(path, "") : nobody.post(path, "");
            assertThat(answer.header("Location")).as("nobody at " + path).isEqualTo("/sign-in");
        }
    }

    static Stream<Door> doorsToParts() {
        return Stream.concat(Door.ofStaff().stream(), Door.ofAnybody().stream()).filter(door -> door.ids() > 1);
    }

    /** Whoever owns the article, the image on it has to be that article's. */
    @ParameterizedTest
    @MethodSource("doorsToParts")
    void a_part_of_something_of_another_organizations_is_not_a_part_of_ones_own(Door door) {
        String path = door.at(theirs, ids);
        assertThat(enter(others.get("owner"), door, path)).as(path).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("openDoors")
    void what_customers_see_of_one_organization_is_not_there_at_another(Door door) {
        String path = door.at(ids);
        Client nobody = Client.nobodyAt(ACME);
        if (!door.isPosted()) {
            assertThat(nobody.open(path)).as(path).isEqualTo(door.status());
        }
        if (door.hasId()) {
            Client owner = others.get("owner");
            assertThat(enter(owner, door, path)).as(path).isEqualTo(door.foreign());
            Client visitor = Client.nobodyAt(owner.site());
            assertThat(door.isPosted() ? visitor.post(path, "").status() : visitor.open(path))
                    .as(path)
                    .isEqualTo(door.foreign());
        }
    }

    @ParameterizedTest
    @MethodSource("operatorsDoors")
    void what_is_the_operators_is_for_the_operator_and_on_the_platforms_host_only(Door door) {
        String path = door.at(Map.of());
        int expected = door.hasId() && door.isPosted() ? door.foreign() : door.status();
        assertThat(enter(operator, door, path)).isEqualTo(expected);

        for (String role : ROLES) {
            Client member = staff.get(role);
            assertThat(enter(member, door, path)).as(role).isEqualTo(404);
            Http there = door.upload()
                    ? Http.upload(PLATFORM, path, "")
                    : door.isPosted() ? Http.post(PLATFORM, path, "") : Http.get(PLATFORM, path);
            assertThat(member.signed(there.with("Origin", PLATFORM.at("")))
                            .answer()
                            .status())
                    .as(role)
                    .isEqualTo(303);
        }
        assertThat(Client.nobodyAt(PLATFORM).get("/operator").header("Location"))
                .startsWith("/sign-in?next=");
    }

    private static int enter(Client client, Door door, String path) {
        if (!door.isPosted()) {
            return client.open(path);
        }
        Answer answer =
                door.upload() ? client.upload(path, client.token()) : client.post(path, "csrf_token=" + client.token());
        return answer.status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/people?query=%ff%00'",
                "/app/people?query=" + "%25_!%5C",
                "/app/people?role=emperor&state=gone&after=@@&before=AAAA",
                "/app/people?after=" + "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE",
                "/app/people?query=%zz",
                "/app/people/not-an-id",
                "/app/people/" + ANY_ID,
                "/app/people/" + ANY_ID + "/deactivation",
                "/app/people/invitations/" + ANY_ID + "/revocation",
                "/app/people/invitations/x/revocation",
                "/app/pictures/x/y",
                "/app?lang=zz",
                "/app/"
            })
    void an_odd_address_fails_nothing(String path) {
        assertThat(Wire.status(Wire.send("GET " + path + " HTTP/1.1\r\nHost: " + ACME.host() + "\r\nCookie: session="
                        + staff.get("owner").session() + "\r\nConnection: close\r\n\r\n")))
                .isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query=%ff%00", "?after=x", "?before=" + ANY_ID, "?state=odd&query=%25", "/x", "/new/x"})
    void an_odd_address_of_the_operator_fails_nothing(String rest) {
        assertThat(operator.get("/operator/organizations" + rest).status()).isBetween(200, 499);
    }

    @Test
    void no_link_that_somebody_sees_is_refused() {
        staff.forEach((role, client) -> {
            Crawl crawl = Crawl.of(client, "/app");
            crawl.answers().forEach((path, answer) -> {
                // Linked from what customers would see; where nothing is required it leads on.
                boolean leadsOn = path.equals("/app/billing/payment-required");
                assertThat(answer.status())
                        .as("%s follows a link from %s to %s", role, crawl.source(path), path)
                        .isEqualTo(leadsOn ? 303 : 200);
            });
        });
        Crawl.of(operator, "/operator/organizations")
                .answers()
                .forEach((path, answer) -> assertThat(answer.status()).as(path).isEqualTo(200));
    }
}
