package ai.irisorigin.journeys;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;

/** A visitor without a browser, for what needs none: it keeps its session and fills in the forms of pages. */
final class Client {
    private static final Map<Member, Client> KNOWN = new ConcurrentHashMap<>();

    private final Site site;
    private String session = "";
    private String token = "";

    private Client(Site site) {
        this.site = site;
    }

    static Client nobodyAt(Site site) {
        return new Client(site);
    }

    /** With the session that this member has from an earlier time, if there is one: proving a password takes time. */
    static Client of(Member member) {
        return KNOWN.computeIfAbsent(member, Client::anew);
    }

    /** With a session of its own. */
    static Client anew(Member member) {
        Client client = new Client(member.site());
        Answer answer =
                client.submit("/sign-in", "/sign-in", Map.of("email", member.email(), "password", member.password()));
        if (answer.status() != 303) {
            throw new IllegalStateException(member + " can't sign in: " + answer.status());
        }
        return client;
    }

    /** From now on this is where the member is signed in. */
    Client as(Member member) {
        KNOWN.put(member, this);
        return this;
    }

    Site site() {
        return site;
    }

    String session() {
        return session;
    }

    /** With the session, if there is one. */
    Http signed(Http request) {
        return session.isEmpty() ? request : request.with("Cookie", "session=" + session);
    }

    Answer get(String path) {
        return keep(signed(Http.get(site, path)).answer());
    }

    /** Returns the status, and reads nothing of what may never end. */
    int open(String path) {
        return signed(Http.get(site, path)).status();
    }

    /** Opens the page, types into its form with this action what is given, and sends it. */
    Answer submit(String page, String action, Map<String, String> typed) {
        return send(get(page), action, typed);
    }

    /** The same from a page that is open already. */
    Answer send(Answer opened, String action, Map<String, String> typed) {
        List<KeyVal> fields = form(opened, action).formData();
        String body = fields.stream()
                .filter(field -> !typed.containsKey(field.key()))
                .map(field -> pair(field.key(), field.value()))
                .collect(Collectors.joining("&"));
        String added = typed.entrySet().stream()
                .map(field -> pair(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
        return post(action, body.isEmpty() ? added : body + "&" + added);
    }

    /** Opens the page and sends its form with what is given and a file. */
    Answer bring(String page, String action, Map<String, String> typed, String field, String file, byte[] content) {
        Map<String, String> fields = new LinkedHashMap<>();
        form(get(page), action).formData().forEach(one -> fields.put(one.key(), one.value()));
        fields.putAll(typed);
        fields.remove(field);
        return keep(signed(Http.upload(site, action, fields, field, file, content))
                .with("Origin", site.at(""))
                .answer());
    }

    private FormElement form(Answer opened, String action) {
        return opened.forms().stream()
                .filter(candidate -> candidate.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No form to " + action + " on a page that answered " + opened.status() + " at " + site.at("")));
    }

    /** Asks a question and returns the path of the conversation. It is asked twice: nobody types as fast as this. */
    String ask(String language, String email, String subject, String question) {
        String action = "/conversations/new";
        Answer tooFast = submit(
                action + "?lang=" + language,
                action,
                Map.of("name", "Tida", "email", email, "subject", subject, "question", question));
        String location = send(tooFast, action, Map.of()).header("Location");
        return location.replaceFirst("^https?://[^/]*", "");
    }

    /** Of the session, as every form of a signed-in person has it. */
    String token() {
        if (token.isEmpty()) {
            token = get(site.slug().isEmpty() ? "/operator/organizations" : "/app")
                    .forms()
                    .get(0)
                    .select("[name=csrf_token]")
                    .attr("value");
        }
        return token;
    }

    /** A form for files, with none in it, as a page of the site would send it. */
    Answer upload(String path, String sentToken) {
        return signed(Http.upload(site, path, sentToken))
                .with("Origin", site.at(""))
                .answer();
    }

    /** As a page of the site would send it. */
    Answer post(String path, String form) {
        return keep(
                signed(Http.post(site, path, form)).with("Origin", site.at("")).answer());
    }

    /** Opens the page that an answer redirects to, or that a mail has a link to. */
    Answer follow(String address) {
        URI target = URI.create(address);
        return get(
                target.getRawQuery() == null ? target.getRawPath() : target.getRawPath() + "?" + target.getRawQuery());
    }

    private Answer keep(Answer answer) {
        answer.cookie("session").ifPresent(value -> session = value);
        return answer;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
