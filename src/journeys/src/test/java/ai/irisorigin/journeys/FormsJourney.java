package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.OPERATOR;
import static ai.irisorigin.journeys.Site.GLOBEX;
import static ai.irisorigin.journeys.Site.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form that anybody can reach is sent in every way that it should not be. */
class FormsJourney {
    private static final String TOKEN = "csrf_token";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Collection<Target> targets;

    /** A form on a page, and who has it before them. */
    private record Target(
            String who,
            Client client,
            Site site,
            String action,
            String token,
            List<String> names,
            boolean multipart,
            boolean page) {
        static Target of(String who, Client client, Site site, FormElement form, boolean page) {
            return new Target(
                    who,
                    client,
                    site,
                    form.attr("action"),
                    form.select("[name=" + TOKEN + "]").attr("value"),
                    form.select("[name]").stream()
                            .map((Element field) -> field.attr("name"))
                            .filter(name -> !name.equals(TOKEN))
                            .distinct()
                            .toList(),
                    form.attr("enctype").equals("multipart/form-data"),
                    page);
        }

        /** Whether it is a form for one picture, which is nothing without it; messages come without files too. */
        boolean picture() {
            return multipart && !names.contains("files");
        }

        boolean signedIn() {
            return !token.isEmpty();
        }

        /** As the browser would send it, each field with this. */
        Http send(String sentToken, String value) {
            StringBuilder body = new StringBuilder(sentToken.isEmpty() ? "" : TOKEN + "=" + sentToken);
            for (String name : names.isEmpty() ? List.of("other") : names) {
                body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(value);
            }
            return client.signed(Http.post(site, action, body.toString()));
        }

        Http fromHere(String sentToken, String value) {
            return send(sentToken, value).with("Origin", site.at(""));
        }

        Http upload(String sentToken, String picture) {
            String part = "--x\r\nContent-Disposition: form-data; name=\"";
            String body = (sentToken.isEmpty() ? "" : part + TOKEN + "\"\r\n\r\n" + sentToken + "\r\n")
                    + part + "picture\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n" + picture
                    + "\r\n--x--\r\n";
            return client.signed(Http.post(site, action, body))
                    .with("Content-Type", "multipart/form-data; boundary=x")
                    .with("Origin", site.at(""));
        }

        @Override
        public String toString() {
            return who + " at " + site.at(action);
        }
    }

    @BeforeAll
    static void findForms() {
        Company company = Company.on("enterprise_plus");
        Map<String, Target> found = new LinkedHashMap<>();
        Map<String, Client> people = new LinkedHashMap<>();
        people.put("owner", Client.of(company.owner()));
        company.invited("viewer");
        String former = company.pathTo(company.hired("viewer"));
        people.get("owner").submit(former + "/deactivation", former + "/deactivation", Map.of());
        people.get("owner")
                .submit(
                        "/app/profile/security",
                        "/app/profile/email",
                        Map.of(
                                "email",
                                "new-" + company.owner().email(),
                                "password",
                                company.owner().password()));
        for (String role : List.of("admin", "manager", "agent", "viewer")) {
            people.put(role, Client.of(company.hired(role)));
        }
        people.forEach((who, client) -> note(found, who, client, company.site(), Crawl.of(client, "/app")));
        Client operator = Client.of(OPERATOR);
        String search = "/operator/organizations?query=" + company.site().slug();
        String page = operator.get(search).page().select("tbody th a").attr("href");
        note(found, "operator", operator, PLATFORM, Crawl.of(operator, page));
        // Only the organization of this story, lest something happen to others.
        found.values()
                .removeIf(target -> target.action().startsWith("/operator/organizations/")
                        && !target.action().startsWith(page)
                        && !target.action().endsWith("/new"));
        for (String path : List.of("/sign-in", "/password/forgotten", "/conversations/new")) {
            noteOpen(found, company.site(), path);
        }
        noteOpen(found, PLATFORM, "/find");
        noteOpen(found, PLATFORM, "/sign-up");
        targets = found.values();
    }

    private static void note(Map<String, Target> found, String who, Client client, Site site, Crawl crawl) {
        crawl.answers().forEach((path, answer) -> answer.forms().forEach(form -> {
            String action = form.attr("action");
            boolean page = crawl.answers().containsKey(action);
            found.putIfAbsent(who + Crawl.kind(action), Target.of(who, client, site, form, page));
        }));
    }

    private static void noteOpen(Map<String, Target> found, Site site, String path) {
        Client nobody = Client.nobodyAt(site);
        nobody.get(path)
                .forms()
                .forEach(form -> found.put("nobody" + path, Target.of("nobody", nobody, site, form, true)));
    }

    @Test
    void there_are_many_and_all_of_signed_in_people_carry_the_token_as_their_first_field() {
        assertThat(targets).hasSizeGreaterThan(30);
        assertThat(targets).filteredOn(Target::multipart).isNotEmpty();
        assertThat(targets).filteredOn(target -> !target.who().equals("nobody")).allMatch(Target::signedIn);
    }

    @Test
    void none_is_taken_without_the_token_or_with_another() {
        for (String token : List.of("", "A".repeat(43))) {
            assertThat(faults(
                            signedIn(),
                            403,
                            target -> target.multipart() ? target.upload(token, "x") : target.fromHere(token, "")))
                    .isEmpty();
        }
    }

    @Test
    void none_is_taken_from_another_site() {
        assertThat(faults(targets.stream(), 403, target -> target.send(target.token(), "")
                        .with("Origin", "https://evil.example.com")))
                .isEmpty();
        assertThat(faults(targets.stream(), 403, target -> target.send(target.token(), "")
                        .with("Origin", GLOBEX.at(""))))
                .isEmpty();
        assertThat(faults(targets.stream(), 403, target -> target.send(target.token(), "")
                        .with("Sec-Fetch-Site", "cross-site")))
                .isEmpty();
        assertThat(faults(signedIn(), 403, target -> target.send(target.token(), "")))
                .isEmpty();
    }

    @Test
    void what_is_only_sent_to_can_not_be_opened() {
        assertThat(faults(targets.stream().filter(target -> !target.page()), 405, target -> target.client()
                        .signed(Http.get(target.site(), target.action()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/mixed"})
    void a_body_of_another_kind_is_refused(String type) {
        assertThat(faults(targets.stream().filter(target -> !target.names().isEmpty()), 415, target -> target.fromHere(
                                target.token(), "")
                        .with("Content-Type", type)))
                .isEmpty();
        assertThat(faults(targets.stream().filter(Target::picture), 415, target -> target.fromHere(target.token(), "")
                        .with("Content-Type", FORM)))
                .isEmpty();
    }

    @Test
    void a_body_that_is_far_too_long_is_refused() {
        assertThat(faults(
                        targets.stream().filter(target -> !target.multipart()),
                        413,
                        target -> target.fromHere(target.token(), "a".repeat(300_000))))
                .isEmpty();
        assertThat(faults(
                        targets.stream().filter(Target::picture),
                        413,
                        target -> target.upload(target.token(), "a".repeat(12_000_000))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%ff", "%ED%A0%80", "%00", "%E2%80%AE"})
    void bytes_that_are_no_text_are_refused_calmly(String value) {
        List<String> faults = new ArrayList<>();
        // Any text is a reply, and a reason for a suspension, after which nothing else would answer. One person each,
        // because
        // wrong passwords of many would soon look like an attack from this address.
        Map<String, Target> kinds = new LinkedHashMap<>();
        targets.stream()
                .filter(target -> !target.names().isEmpty() && !target.multipart())
                .filter(target -> !target.action().matches(".*/(suspension|replies)"))
                .forEach(target -> kinds.putIfAbsent(Crawl.kind(target.action()), target));
        kinds.values().forEach(target -> {
            Answer answer = target.fromHere(target.token(), value).answer();
            if (answer.status() != 400 && answer.status() != 422) {
                faults.add(answer.status() + " to " + target + " with " + value);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void parts_that_are_none_are_refused_calmly() {
        List<String> faults = new ArrayList<>();
        targets.stream().filter(Target::multipart).forEach(target -> {
            for (String type : List.of(
                    "multipart/form-data", "multipart/form-data; boundary=other", "multipart/mixed; boundary=x")) {
                int status = target.upload(target.token(), "x")
                        .with("Content-Type", type)
                        .answer()
                        .status();
                if (status < 400 || status >= 500) {
                    faults.add(status + " to " + target + " as " + type);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static Stream<Target> signedIn() {
        return targets.stream().filter(Target::signedIn);
    }

    private interface Attempt {
        Http at(Target target);
    }

    private static List<String> faults(Stream<Target> some, int expected, Attempt attempt) {
        return some.flatMap(target -> {
                    int status = attempt.at(target).answer().status();
                    return status == expected
                            ? Stream.empty()
                            : Stream.of(status + " instead of " + expected + " to " + target);
                })
                .toList();
    }
}
