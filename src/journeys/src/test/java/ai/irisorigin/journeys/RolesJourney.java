package ai.irisorigin.journeys;

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
    private static final List<String> ROLES = List.of("owner", "admin", "manager", "agent", "viewer");
    private static final Set<String> EVERYBODY = Set.copyOf(ROLES);
    private static final Set<String> SEE_USERS = Set.of("owner", "admin", "manager");
    private static final Set<String> MANAGE_USERS = Set.of("owner", "admin");
    private static final Set<String> MANAGE_BILLING = Set.of("owner", "admin");
    private static final Set<String> OWN = Set.of("owner");
    private static final Set<String> SEE_NUMBERS = Set.of("owner", "admin", "manager", "viewer");
    private static final Set<String> SEE_CONVERSATIONS = Set.of("owner", "manager", "agent", "viewer");
    private static final Set<String> MANAGE_CONVERSATIONS = Set.of("owner", "manager", "agent");
    private static final Set<String> SEE_KNOWLEDGE = SEE_CONVERSATIONS;
    private static final Set<String> MANAGE_KNOWLEDGE = Set.of("owner", "manager");

    private static final String INVITED = "somebody.invited@acme.test";
    private static final String ANY_ID = "00000000-0000-4000-8000-000000000000";

    private static Map<String, Client> staff;
    private static Client operator;
    private static Map<String, String> ids;

    /** Whom a page of an organization is for, and what it answers them: 410 is that of a link that is good no more. */
    private record Door(String path, Set<String> roles, int status) {
        Door(String path, Set<String> roles) {
            this(path, roles, 200);
        }

        String at(Map<String, String> ids) {
            String filled = path;
            for (var id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            return filled;
        }

        boolean names(String id) {
            return path.contains("{" + id + "}");
        }
    }

    static Stream<Door> doors() {
        return Stream.of(
                new Door("/app", EVERYBODY),
                new Door("/app/numbers.csv", SEE_NUMBERS),
                new Door("/app/conversations", SEE_CONVERSATIONS),
                new Door("/app/conversations/1", SEE_CONVERSATIONS),
                new Door("/app/conversations/replies", SEE_CONVERSATIONS),
                new Door("/app/conversations/replies/" + ANY_ID, MANAGE_CONVERSATIONS, 404),
                new Door("/app/conversations/1/attachments/" + ANY_ID, SEE_CONVERSATIONS, 404),
                new Door("/app/knowledge", SEE_KNOWLEDGE),
                new Door("/app/knowledge/new", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/categories", SEE_KNOWLEDGE),
                new Door("/app/knowledge/categories/new", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/categories/{category}", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/{article}/en", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/{article}/en/preview", SEE_KNOWLEDGE),
                new Door("/app/knowledge/{article}/en/images", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/{article}/en/history", SEE_KNOWLEDGE),
                new Door("/app/knowledge/" + ANY_ID + "/en/history/1", SEE_KNOWLEDGE, 404),
                new Door("/app/knowledge/{article}/en/withdrawal", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/{article}/en/deletion", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/" + ANY_ID + "/en/images/" + ANY_ID + "/deletion", MANAGE_KNOWLEDGE, 404),
                new Door("/app/knowledge/trash", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/trash/" + ANY_ID + "/deletion", MANAGE_KNOWLEDGE, 404),
                new Door("/app/knowledge/export", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/import", MANAGE_KNOWLEDGE),
                new Door("/app/knowledge/import/" + ANY_ID, MANAGE_KNOWLEDGE, 404),
                new Door("/app/people", SEE_USERS),
                new Door("/app/people/{person}", SEE_USERS),
                new Door("/app/people/{person}/deactivation", MANAGE_USERS),
                new Door("/app/people/{person}/ownership-offer", OWN),
                new Door("/app/people/invitations", SEE_USERS),
                new Door("/app/people/invitations/new", MANAGE_USERS),
                new Door("/app/people/invitations/{invitation}/revocation", MANAGE_USERS),
                new Door("/app/ownership/" + ANY_ID, EVERYBODY, 410),
                new Door("/app/billing", MANAGE_BILLING),
                new Door("/app/organizations", EVERYBODY),
                new Door("/app/profile", EVERYBODY),
                new Door("/app/profile/security", EVERYBODY),
                new Door("/app/profile/sessions/revocation", EVERYBODY),
                new Door("/app/profile/email/confirmation?token=none", EVERYBODY, 410),
                new Door("/app/pictures/" + ANY_ID + "/0", EVERYBODY, 404));
    }

    @BeforeAll
    static void everybodySignsInAndSomebodyIsInvited() {
        staff = ROLES.stream().collect(toMap(identity(), role -> Client.of(Member.of(ACME, role))));
        operator = Client.of(OPERATOR);
        Client owner = staff.get("owner");
        String form = "/app/people/invitations/new";
        owner.submit(form, form, Map.of("emails", INVITED, "role", "agent", "days", "1"));
        ids = new HashMap<>(ofKnowledge(owner));
        ids.put("person", id(owner, "/app/people?query=viewer@acme.test", "tbody th a", "/app/people/"));
        ids.put("invitation", id(owner, "/app/people/invitations", "a[href$=/revocation]", "/app/people/invitations/"));
    }

    @AfterAll
    static void nobodyIsInvitedAnyMore() {
        String revocation = "/app/people/invitations/" + ids.get("invitation") + "/revocation";
        staff.get("owner").submit(revocation, revocation, Map.of());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void a_page_is_for_those_whose_role_allows_it_and_for_nobody_else(Door door) {
        String path = door.at(ids);
        for (String role : ROLES) {
            assertThat(staff.get(role).get(path).status())
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operator",
                "/operator/organizations",
                "/operator/organizations/new",
                "/operator/organizations/" + ANY_ID,
                "/operator/mail"
            })
    void a_page_of_the_operator_is_for_the_operator_and_on_the_platforms_host_only(String path) {
        int expected = path.endsWith(ANY_ID) ? 404 : path.equals("/operator") ? 303 : 200;
        assertThat(operator.get(path).status()).isEqualTo(expected);

        for (String role : ROLES) {
            Client member = staff.get(role);
            assertThat(member.get(path).status()).as(role).isEqualTo(404);
            assertThat(member.signed(Http.get(PLATFORM, path)).answer().status())
                    .as(role)
                    .isEqualTo(303);
        }
        assertThat(Client.nobodyAt(PLATFORM).get(path).header("Location")).startsWith("/sign-in?next=");
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
    void what_belongs_to_another_organization_is_not_there() {
        Company other = Company.on("starter");
        other.invited("agent");
        Client theirs = Client.of(other.owner());
        String theirPerson = other.pathTo(other.owner()).replace("/app/people/", "");
        String theirInvitation =
                id(theirs, "/app/people/invitations", "a[href$=/revocation]", "/app/people/invitations/");
        Client owner = staff.get("owner");

        foreign(theirs, Map.of("person", theirPerson, "invitation", theirInvitation));
        Client globex = Client.of(Member.of(Site.GLOBEX, "owner"));
        foreign(globex, ofKnowledge(globex));
        for (String path : List.of(
                "/app/people/" + theirPerson + "/deactivation",
                "/app/people/" + theirPerson + "/reactivation",
                "/app/people/" + theirPerson + "/ownership-offer",
                "/app/people/invitations/" + theirInvitation + "/revocation",
                "/app/people/invitations/" + theirInvitation + "/mail")) {
            assertThat(owner.post(path, "csrf_token=" + owner.token()).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static void foreign(Client theirs, Map<String, String> theirIds) {
        doors().filter(door -> theirIds.keySet().stream().anyMatch(door::names))
                .map(door -> door.at(theirIds))
                .forEach(path -> {
                    assertThat(theirs.get(path).status()).as(path).isIn(200, 403);
                    assertThat(staff.get("owner").get(path).status()).as(path).isEqualTo(404);
                });
    }

    @Test
    void no_link_that_somebody_sees_is_refused_and_every_page_behind_one_is_known_here() {
        Set<String> known = new TreeSet<>();
        doors().forEach(door -> known.add(Crawl.kind(
                door.at(Map.of("person", ANY_ID, "invitation", ANY_ID, "article", ANY_ID, "category", ANY_ID)))));
        staff.forEach((role, client) -> {
            Crawl crawl = Crawl.of(client, "/app");
            crawl.answers().forEach((path, answer) -> {
                assertThat(answer.status())
                        .as("%s follows a link from %s to %s", role, crawl.source(path), path)
                        .isEqualTo(200);
                assertThat(known).contains(Crawl.kind(path));
            });
        });
        Crawl.of(operator, "/operator/organizations")
                .answers()
                .forEach((path, answer) -> assertThat(answer.status()).as(path).isEqualTo(200));
    }

    private static Map<String, String> ofKnowledge(Client client) {
        return Map.of(
                "article",
                id(client, "/app/knowledge", "tbody th a", "/app/knowledge/"),
                "category",
                id(
                        client,
                        "/app/knowledge/categories",
                        "a[href^=/app/knowledge/categories/]:not([href$=new])",
                        "/app/knowledge/categories/"));
    }

    private static String id(Client client, String page, String link, String prefix) {
        String href = client.get(page).page().select(link).attr("href");
        return href.substring(prefix.length(), prefix.length() + ANY_ID.length());
    }
}
