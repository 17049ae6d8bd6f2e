package ai.irisorigin.journeys;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A route, and whom it is for.
 *
 * @param path with names of ids
 * @param status what it answers those it is for
 * @param foreign what it answers them with the ids of another organization, if it has any
 * @param upload whether it takes files alone
 */
record Door(String method, String path, Set<String> roles, int status, int foreign, boolean upload) {
    static final String ANY_ID = "00000000-0000-4000-8000-000000000000";
    static final List<String> ROLES = List.of("owner", "admin", "manager", "agent", "viewer");

    private static final Set<String> EVERYBODY = Set.copyOf(ROLES);
    private static final Set<String> SEE_USERS = Set.of("owner", "admin", "manager");
    private static final Set<String> MANAGE_USERS = Set.of("owner", "admin");
    private static final Set<String> MANAGE_BILLING = Set.of("owner", "admin");
    private static final Set<String> MANAGE_SETTINGS = Set.of("owner", "admin");
    private static final Set<String> MANAGE_INTEGRATIONS = Set.of("owner", "admin");
    private static final Set<String> OWN = Set.of("owner");
    private static final Set<String> SEE_NUMBERS = Set.of("owner", "admin", "manager", "viewer");
    private static final Set<String> SEE_CONVERSATIONS = Set.of("owner", "manager", "agent", "viewer");
    private static final Set<String> MANAGE_CONVERSATIONS = Set.of("owner", "manager", "agent");
    private static final Set<String> SEE_KNOWLEDGE = SEE_CONVERSATIONS;
    private static final Set<String> MANAGE_KNOWLEDGE = Set.of("owner", "manager");
    private static final Set<String> OPERATOR = Set.of("operator");
    private static final Set<String> ANYBODY = Set.of();

    /** What stands in addresses and is no id. */
    private static final Map<String, String> WORDS =
            Map.of("language", "en", "number", "99", "fingerprint", "0", "theme", "origin");

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");

    static List<Door> ofStaff() {
        return Stream.of(
                        forAll(EVERYBODY, "/app", "/app/organizations", "/app/profile", "/app/profile/security"),
                        forAll(EVERYBODY, "/app/profile/sessions/revocation"),
                        gone("/app/profile/email/confirmation?token=none", "/app/ownership/{any}"),
                        missing(EVERYBODY, "/app/pictures/{person}/{fingerprint}"),
                        posted(EVERYBODY, "/app/profile", "/app/profile/password", "/app/profile/email"),
                        // The addresses of the demo's people are verified, whatever link they open.
                        Stream.of(new Door(
                                "GET", "/app/profile/email/verification?token=none", EVERYBODY, 303, 303, false)),
                        posted(EVERYBODY, "/app/profile/email/verification"),
                        posted(EVERYBODY, "/app/profile/email/withdrawal", "/app/profile/picture/removal"),
                        posted(EVERYBODY, "/app/profile/sessions/revocation"),
                        posted(EVERYBODY, "/app/profile/sessions/{session}/revocation"),
                        posted(EVERYBODY, "/app/organizations/{any}/hand-over"),
                        Stream.of("/app/ownership/{any}/acceptance", "/app/ownership/{any}/refusal")
                                .map(path -> new Door("POST", path, EVERYBODY, 410, 410, false)),
                        uploaded(EVERYBODY, "/app/profile/picture"),
                        billing(),
                        integrations(),
                        branding(),
                        forAll(SEE_NUMBERS, "/app/numbers.csv"),
                        people(),
                        conversations(),
                        knowledge())
                .flatMap(doors -> doors)
                .toList();
    }

    private static Stream<Door> billing() {
        String cancellation = "/app/billing/cancellation";
        return Stream.of(
                        forAll(MANAGE_BILLING, "/app/billing", cancellation),
                        forAll(MANAGE_BILLING, "/app/usage", "/app/billing/previews", "/app/billing/tax-ids"),
                        missing(MANAGE_BILLING, "/app/billing/previews/{any}", "/app/billing/previews/{any}/page"),
                        missing(MANAGE_BILLING, "/app/billing/checkout/return?session_id={any}", "/app/usage/{any}"),
                        Stream.of(
                                new Door("GET", "/app/billing/payment-method/return", MANAGE_BILLING, 303, 303, false),
                                new Door("GET", "/app/billing/change", MANAGE_BILLING, 303, 303, false),
                                new Door("GET", "/app/billing/payment-required", EVERYBODY, 303, 303, false)),
                        posted(MANAGE_BILLING, "/app/billing/checkout", "/app/billing/payment-method"),
                        posted(MANAGE_BILLING, "/app/billing/test-clock", cancellation, cancellation + "/withdrawal"),
                        posted(MANAGE_BILLING, "/app/billing/change", "/app/billing/change/withdrawal"),
                        posted(MANAGE_BILLING, "/app/billing/promotion-code", "/app/billing/tax-ids"),
                        posted(MANAGE_BILLING, "/app/billing/tax-ids/{any}/removal"),
                        posted(MANAGE_BILLING, "/app/billing/pause", "/app/billing/pause/end"),
                        posted(OWN, "/app/usage/spending-cap"))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> integrations() {
        String revocation = "/app/api-keys/{key}/revocation";
        String plugin = "/app/plugins/{any}";
        return Stream.of(
                        forAll(MANAGE_INTEGRATIONS, "/app/api-keys", "/app/api-keys/new", revocation),
                        forAll(MANAGE_INTEGRATIONS, "/app/plugins"),
                        missing(MANAGE_INTEGRATIONS, plugin),
                        posted(MANAGE_INTEGRATIONS, plugin, plugin + "/off", plugin + "/test"),
                        posted(MANAGE_INTEGRATIONS, "/app/api-keys/new", revocation))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> branding() {
        String theme = "/app/branding/themes/{theme}";
        return Stream.of(
                        forAll(MANAGE_SETTINGS, "/app/settings"),
                        posted(MANAGE_SETTINGS, "/app/settings"),
                        forAll(MANAGE_SETTINGS, "/app/branding", "/app/branding/history", "/app/branding/themes"),
                        forAll(MANAGE_SETTINGS, theme, theme + "/screenshot"),
                        posted(MANAGE_SETTINGS, "/app/branding", "/app/branding/logo/removal"),
                        posted(MANAGE_SETTINGS, "/app/branding/history/{choice}/restoration"),
                        uploaded(MANAGE_SETTINGS, "/app/branding/logo", theme))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> people() {
        String person = "/app/people/{person}";
        String invitation = "/app/people/invitations/{invitation}";
        return Stream.of(
                        forAll(SEE_USERS, "/app/people", person, "/app/people/invitations"),
                        forAll(MANAGE_USERS, person + "/deactivation", invitation + "/revocation"),
                        forAll(MANAGE_USERS, "/app/people/invitations/new"),
                        forAll(OWN, person + "/ownership-offer"),
                        posted(MANAGE_USERS, person, person + "/deactivation", person + "/reactivation"),
                        posted(MANAGE_USERS, "/app/people/invitations/new"),
                        posted(MANAGE_USERS, invitation + "/mail", invitation + "/revocation"),
                        posted(OWN, person + "/ownership-offer", person + "/ownership-offer/withdrawal"))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> conversations() {
        String one = "/app/conversations/{conversation}";
        String replies = "/app/conversations/replies";
        return Stream.of(
                        forAll(SEE_CONVERSATIONS, "/app/conversations", one, replies, "/app/conversations/events"),
                        forAll(MANAGE_CONVERSATIONS, replies + "/{reply}"),
                        forAll(SEE_CONVERSATIONS, one + "/attachments/{attachment}"),
                        missing(MANAGE_CONVERSATIONS, one + "/merging"),
                        posted(MANAGE_CONVERSATIONS, one, one + "/assignment", one + "/status", one + "/tags"),
                        posted(MANAGE_CONVERSATIONS, one + "/tags/removal", one + "/merging/{conversation}"),
                        posted(MANAGE_CONVERSATIONS, replies, replies + "/{reply}", replies + "/{reply}/removal"))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> knowledge() {
        String article = "/app/knowledge/{article}/{language}";
        String image = article + "/images/{image}";
        String category = "/app/knowledge/categories/{category}";
        String trashed = "/app/knowledge/trash/{trashed}";
        String brought = "/app/knowledge/import/{brought}";
        return Stream.of(
                        forAll(SEE_KNOWLEDGE, "/app/knowledge", "/app/knowledge/categories"),
                        forAll(SEE_KNOWLEDGE, article + "/preview", article + "/history"),
                        forAll(MANAGE_KNOWLEDGE, "/app/knowledge/new", "/app/knowledge/categories/new", category),
                        forAll(MANAGE_KNOWLEDGE, article, article + "/images", article + "/withdrawal"),
                        forAll(MANAGE_KNOWLEDGE, article + "/deletion", "/app/knowledge/trash"),
                        forAll(MANAGE_KNOWLEDGE, "/app/knowledge/export", "/app/knowledge/import"),
                        missing(SEE_KNOWLEDGE, article + "/history/{number}"),
                        forAll(MANAGE_KNOWLEDGE, image + "/deletion", trashed + "/deletion", brought),
                        posted(MANAGE_KNOWLEDGE, "/app/knowledge/new", "/app/knowledge/categories/new"),
                        posted(MANAGE_KNOWLEDGE, category, category + "/position", category + "/deletion"),
                        posted(MANAGE_KNOWLEDGE, article, article + "/place", article + "/withdrawal"),
                        posted(MANAGE_KNOWLEDGE, article + "/deletion", article + "/history/{number}/restoration"),
                        posted(MANAGE_KNOWLEDGE, article + "/draft", article + "/draft/presence"),
                        posted(MANAGE_KNOWLEDGE, image + "/insertion", image + "/deletion"),
                        posted(MANAGE_KNOWLEDGE, trashed + "/restoration", trashed + "/deletion"),
                        posted(MANAGE_KNOWLEDGE, brought + "/confirmation", brought + "/withdrawal"),
                        posted(MANAGE_KNOWLEDGE, brought + "/deletion"),
                        uploaded(MANAGE_KNOWLEDGE, article + "/images", article + "/images/dropped"),
                        uploaded(MANAGE_KNOWLEDGE, "/app/knowledge/import"))
                .flatMap(doors -> doors);
    }

    /** At the platform's host. A mail that is no longer there has been sent, and so it need not be tried again. */
    static List<Door> ofTheOperator() {
        String one = "/operator/organizations/{any}";
        String theme = "/operator/themes/{name}/{version}";
        String plugin = "/operator/plugins/{any}";
        String publishers = "/operator/plugins/publishers";
        return Stream.of(
                        Stream.of(new Door("GET", "/operator", OPERATOR, 303, 404, false)),
                        forAll(OPERATOR, "/operator/mail", "/operator/organizations", "/operator/organizations/new"),
                        forAll(OPERATOR, "/operator/payments", "/operator/themes", "/operator/themes/new"),
                        forAll(OPERATOR, "/operator/plugins", "/operator/plugins/new", publishers),
                        missing(OPERATOR, plugin, plugin + "/{version}", plugin + "/removal"),
                        missing(OPERATOR, publishers + "/{any}/revocation"),
                        missing(OPERATOR, theme, theme + "/screenshot", theme + "/pack", theme + "/report"),
                        missing(OPERATOR, theme + "/withdrawal"),
                        missing(OPERATOR, one),
                        Stream.of(
                                new Door("POST", "/operator/organizations/new", OPERATOR, 422, 404, false),
                                new Door("POST", "/operator/themes/new", OPERATOR, 422, 404, true),
                                new Door("POST", "/operator/plugins/new", OPERATOR, 422, 404, true),
                                new Door("POST", publishers, OPERATOR, 422, 404, false),
                                new Door("POST", "/operator/themes/report", OPERATOR, 400, 404, false),
                                new Door("POST", "/operator/mail/{any}/retry", OPERATOR, 303, 303, false),
                                new Door("POST", "/operator/payments/events/{any}/retry", OPERATOR, 303, 303, false)),
                        posted(OPERATOR, "/operator/payments/reconciliation"),
                        posted(OPERATOR, plugin + "/stop", plugin + "/plan", plugin + "/removal"),
                        posted(OPERATOR, plugin + "/{version}/start", publishers + "/{any}/revocation"),
                        posted(OPERATOR, theme + "/withdrawal", theme + "/withdrawal/lifting"),
                        posted(OPERATOR, one + "/plan", one + "/suspension", one + "/suspension/lifting"))
                .flatMap(doors -> doors)
                .toList();
    }

    /** For whoever comes to an organization. */
    static List<Door> ofAnybody() {
        String conversation = "/conversations/{token}";
        return Stream.of(
                        forAll(ANYBODY, "/", "/robots.txt", "/sitemap.xml", "/help", "/help/search?q=a"),
                        forAll(ANYBODY, "/help/suggestions?q=a", "/help/{topic}", "/help/{topic}/{slug}"),
                        forAll(ANYBODY, "/help/{topic}/{slug}/feedback", "/conversations/new", conversation),
                        forAll(ANYBODY, conversation + "/events", "/sign-in", "/password/forgotten", "/dev/mail"),
                        forAll(ANYBODY, conversation + "/attachments/{attachment}", "/help/images/{image}"),
                        missing(ANYBODY, "/preview/{any}"),
                        Stream.of(
                                new Door("GET", "/password/reset?token=none", ANYBODY, 410, 404, false),
                                new Door("GET", "/sign-in/hand-over?token=none", ANYBODY, 410, 404, false),
                                new Door("GET", "/invitations/none-{any}", ANYBODY, 410, 410, false)),
                        posted(ANYBODY, conversation, conversation + "/closure", conversation + "/rating"),
                        posted(ANYBODY, conversation + "/solution"),
                        posted(ANYBODY, "/help/{topic}/{slug}/feedback", "/conversations/new", "/sign-in", "/sign-out"),
                        posted(ANYBODY, "/password/forgotten", "/password/reset", "/preview/end"),
                        Stream.of(new Door("POST", "/invitations/none-{any}", ANYBODY, 410, 410, false)))
                .flatMap(doors -> doors)
                .toList();
    }

    Route route() {
        String place = isOfTheOperator() ? "/platform" : "";
        return Route.of(method, (place + path).replace("none-", ""));
    }

    String at(Map<String, String> ids) {
        return at(ids, ids);
    }

    /** The first thing in the address is one's, what belongs to it is the others'. */
    String at(Map<String, String> first, Map<String, String> others) {
        AtomicInteger things = new AtomicInteger();
        return ID.matcher(path).replaceAll(id -> {
            String word = WORDS.get(id.group(1));
            Map<String, String> ids = word == null && things.getAndIncrement() == 0 ? first : others;
            return Matcher.quoteReplacement(word == null ? ids.getOrDefault(id.group(1), ANY_ID) : word);
        });
    }

    boolean hasId() {
        return ids() > 0;
    }

    /** How many things it names. */
    long ids() {
        return ID.matcher(path)
                .results()
                .filter(id -> !WORDS.containsKey(id.group(1)))
                .count();
    }

    boolean isOfTheOperator() {
        return roles.equals(OPERATOR);
    }

    /** Where nobody is signed in, whatever session they have, and so no form carries its token. */
    boolean isOfCustomers() {
        return path.matches("/(help|conversations|preview)/.*");
    }

    boolean isPosted() {
        return method.equals("POST");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Stream<Door> forAll(Set<String> roles, String... paths) {
        return Stream.of(paths).map(path -> new Door("GET", path, roles, 200, 404, false));
    }

    /** There is none in the demo: those it is for are told so. */
    private static Stream<Door> missing(Set<String> roles, String... paths) {
        return Stream.of(paths).map(path -> new Door("GET", path, roles, 404, 404, false));
    }

    /** Links that are good no more, whoever has them. */
    private static Stream<Door> gone(String... paths) {
        return Stream.of(paths).map(path -> new Door("GET", path, EVERYBODY, 410, 410, false));
    }

    private static Stream<Door> posted(Set<String> roles, String... paths) {
        return Stream.of(paths).map(path -> new Door("POST", path, roles, 303, 404, false));
    }

    private static Stream<Door> uploaded(Set<String> roles, String... paths) {
        return Stream.of(paths).map(path -> new Door("POST", path, roles, 303, 404, true));
    }
}
