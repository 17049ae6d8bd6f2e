package ai.irisorigin.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** One of each thing that an organization has, by the name that addresses have for it; what isn't there is made. */
final class Belongings {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String CATEGORY = "a[href^=/app/knowledge/categories/]:not([href$=new])";

    private final Client owner;
    private final Map<String, String> ids = new HashMap<>();

    private Belongings(Client owner) {
        this.owner = owner;
    }

    static Map<String, String> of(Client owner) {
        Belongings found = new Belongings(owner);
        found.people();
        found.conversations();
        found.knowledge();
        found.bin();
        return found.ids;
    }

    private void people() {
        String people = "/app/people";
        String invitations = people + "/invitations";
        String form = invitations + "/new";
        String domain = owner.site().slug() + ".test";
        owner.submit(form, form, Map.of("emails", "somebody.invited@" + domain, "role", "agent", "days", "1"));
        ids.put("person", id(people + "?query=viewer", "tbody th a", people + "/"));
        ids.put("invitation", id(invitations, "a[href$=/revocation]", invitations + "/"));
        String keys = "/app/api-keys";
        owner.submit(keys + "/new", keys + "/new", Map.of("name", "Walker", "expiry", "30"));
        ids.put("key", id(keys, "a[href$=/revocation]", keys + "/"));
        ids.put("session", action("/app/profile/security", "/app/profile/sessions/", "/revocation"));
    }

    private void conversations() {
        String replies = "/app/conversations/replies";
        owner.submit(replies, replies, Map.of("title", "Thanks", "text", "Thank you."));
        ids.put("reply", id(replies, "a[href^=" + replies + "/]", replies + "/"));
        Client customer = Client.nobodyAt(owner.site());
        String asked = customer.ask("en", "tida@example.com", "A tent", "Where?");
        customer.bring(asked, asked, Map.of("text", "It looks like this."), "files", "tent.png", PICTURE);
        ids.put("token", asked.replaceAll(".*/", ""));
        ids.put("attachment", id(asked, "a[href*=/attachments/]", asked + "/attachments/"));
        String number = href("/app/conversations", "tbody th a").replaceAll(".*/", "");
        ids.put("conversation", number);
    }

    private void knowledge() {
        String knowledge = "/app/knowledge";
        String categories = knowledge + "/categories";
        if (href(knowledge, "tbody th a").isEmpty()) {
            String form = categories + "/new";
            owner.submit(form, form, Map.of("nameEn", "Tents", "icon", "box", "slug", "tents"));
            ids.put("category", id(categories, CATEGORY, categories + "/"));
            String article = written("Our tents");
            owner.submit(
                    article,
                    article,
                    Map.of(
                            "title",
                            "Our tents",
                            "summary",
                            "Dry ones.",
                            "markdown",
                            "They are dry.",
                            "then",
                            "publish"));
        }
        ids.put("article", id(knowledge, "tbody th a", knowledge + "/"));
        ids.put("category", id(categories, CATEGORY, categories + "/"));
        String images = knowledge + "/" + ids.get("article") + "/en/images";
        owner.bring(images, images, Map.of("alt", "A tent"), "image", "tent.png", PICTURE);
        ids.put("image", id(images, "a[href$=/deletion]", images + "/"));
        String[] published = href("/help", "main a[href~=^/help/[^/]+/[^/]+$]").split("/", -1);
        ids.put("topic", published[2]);
        ids.put("slug", published[3]);
    }

    /** What was thrown away, and what was brought and not yet taken in. */
    private void bin() {
        String knowledge = "/app/knowledge";
        String article = written("To throw away");
        owner.submit(article + "/deletion", article + "/deletion", Map.of());
        ids.put("trashed", id(knowledge + "/trash", "a[href$=/deletion]", knowledge + "/trash/"));
        String brought = owner.bring(
                        knowledge + "/import",
                        knowledge + "/import",
                        Map.of(),
                        "files",
                        "tents.md",
                        "# Tents\n\nThey are dry.\n".getBytes(StandardCharsets.UTF_8))
                .header("Location");
        ids.put("brought", brought.replaceAll(".*/", ""));
    }

    /** The path of a draft in the category. */
    private String written(String title) {
        String form = "/app/knowledge/new";
        return owner.submit(form, form, Map.of("title", title, "category", ids.get("category"), "language", "en"))
                .header("Location")
                .replaceFirst("^https?://[^/]*", "")
                .replaceFirst("\\?.*", "");
    }

    private String action(String page, String prefix, String suffix) {
        String action = owner.get(page)
                .page()
                .select("form[action^=" + prefix + "][action$=" + suffix + "]")
                .attr("action");
        return first(action, prefix);
    }

    private String id(String page, String link, String prefix) {
        return first(href(page, link), prefix);
    }

    private String href(String page, String link) {
        return owner.get(page).page().select(link).attr("href");
    }

    private static String first(String href, String prefix) {
        return href.substring(prefix.length(), prefix.length() + Door.ANY_ID.length());
    }
}
