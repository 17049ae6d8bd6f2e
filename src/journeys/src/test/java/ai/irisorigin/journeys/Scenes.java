package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.OPERATOR;
import static ai.irisorigin.journeys.Site.NOBODY;
import static ai.irisorigin.journeys.Site.PLATFORM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to be seen in a language: staff pages are found by their links, so a new one is there by itself. */
final class Scenes {
    private static final String CUSTOMERS = "Customers";
    private static final String WAY_IN = "The way in";
    private static final String STAFF = "Staff";
    private static final String REFUSALS = "Refusals";
    private static final String MAILS = "Mails";
    private static final String PLATFORMS = "Platform and operator";

    private final String language;
    private final List<Scene> scenes = new ArrayList<>();

    private Scenes(String language) {
        this.language = language;
    }

    /** Of one organization, whose brand and theme they have. */
    static List<Scene> of(Site site, String language) {
        Scenes scenes = new Scenes(language);
        scenes.speak(Client.of(Member.of(site, "owner")));
        scenes.customers(site);
        scenes.wayIn(site);
        scenes.staff(site);
        scenes.refusals(site);
        return scenes.scenes;
    }

    /** What has no organization's look, or that of one founded for it. */
    static List<Scene> ofThePlatform(String language) {
        Scenes scenes = new Scenes(language);
        scenes.platform();
        scenes.limits();
        return scenes.scenes;
    }

    private void customers(Site site) {
        String customer = "mali." + language + "@" + site.slug() + ".example";
        boolean thai = language.equals("th");
        String conversation = Client.nobodyAt(site)
                .ask(
                        language,
                        customer,
                        thai ? "เต็นท์ที่สั่งไว้ยังไม่มาถึง" : "My tent has not arrived yet",
                        thai
                                ? "สั่งไปตั้งแต่วันจันทร์ที่แล้ว แต่ยังไม่ได้รับเลยค่ะ ช่วยตรวจสอบให้หน่อยได้ไหมคะ"
                                : "I ordered it last Monday and it should have been here by now. Could you check?");
        String article = href(site, "/help", "main a[href~=^/help/[^/]+/[^/]+$]");
        String category = article.substring(0, article.lastIndexOf('/'));
        open(CUSTOMERS, "Start", site, "/");
        open(CUSTOMERS, "Help centre", site, "/help");
        open(CUSTOMERS, "Category", site, category);
        open(CUSTOMERS, "Article", site, article);
        open(CUSTOMERS, "Search", site, "/help/search?q=" + (thai ? "%E0%B8%84%E0%B8%B7%E0%B8%99" : "return"));
        open(CUSTOMERS, "Search without results", site, "/help/search?q=zzzzzz");
        open(CUSTOMERS, "Question", site, "/conversations/new");
        send(CUSTOMERS, "Question, nothing filled in", site, "/conversations/new");
        open(CUSTOMERS, "Conversation", site, conversation);
        scenes.add(new Scene(MAILS, "Question received", page -> mail(page, customer)));
    }

    private void wayIn(Site site) {
        Member owner = Member.of(site, "owner");
        open(WAY_IN, "Sign-in", site, "/sign-in");
        send(WAY_IN, "Sign-in, nothing filled in", site, "/sign-in");
        open(WAY_IN, "Forgotten password", site, "/password/forgotten");
        open(WAY_IN, "Password link that is good no more", site, "/password/reset?token=none");
        scenes.add(new Scene(WAY_IN, "Forgotten password, link sent", page -> {
            page.navigate(site.at("/password/forgotten"));
            page.locator("#email").fill(owner.email());
            send(page);
        }));
        scenes.add(new Scene(WAY_IN, "New password", page -> {
            page.navigate(PLATFORM.at(Mailbox.newest(owner.email(), "")));
            page.locator(".caught-text a").first().click();
            page.waitForLoadState();
        }));
        scenes.add(new Scene(MAILS, "Forgotten password", page -> mail(page, owner.email())));
    }

    private void staff(Site site) {
        Member owner = Member.of(site, "owner");
        Client client = Client.of(owner);
        furnish(client, site);
        kinds(client, "/app")
                .forEach((kind, path) -> scenes.add(new Scene(STAFF, kind, page -> signedIn(page, owner, path))));
        scenes.add(
                new Scene(STAFF, "/app/people, nobody found", page -> signedIn(page, owner, "/app/people?query=zzz")));
        scenes.add(new Scene(STAFF, "/app/people/invitations/new, nothing filled in", page -> {
            signedIn(page, owner, "/app/people/invitations/new");
            send(page);
        }));
        scenes.add(new Scene(STAFF, "/app/profile/security, nothing filled in", page -> {
            signedIn(page, owner, "/app/profile/security");
            send(page);
        }));
    }

    private void refusals(Site site) {
        open(REFUSALS, "404 for customers", site, "/no-such-page");
        Member viewer = Member.of(site, "viewer");
        speak(Client.of(viewer));
        scenes.add(new Scene(REFUSALS, "404 for staff", page -> signedIn(page, viewer, "/app/no-such-page")));
        scenes.add(new Scene(REFUSALS, "403 for staff", page -> signedIn(page, viewer, "/app/people")));
    }

    private void platform() {
        open(PLATFORMS, "Platform", PLATFORM, "/");
        open(PLATFORMS, "Platform, prices by the year", PLATFORM, "/?interval=annually#plans");
        open(PLATFORMS, "Sign-up", PLATFORM, "/sign-up");
        send(PLATFORMS, "Sign-up, nothing filled in", PLATFORM, "/sign-up");
        open(PLATFORMS, "Find your organization", PLATFORM, "/find");
        open(PLATFORMS, "Sign-in at the platform", PLATFORM, "/sign-in");
        open(PLATFORMS, "A host that nobody has", NOBODY, "/");
        open(MAILS, "Caught mails", PLATFORM, "/dev/mail");
        kinds(Client.of(OPERATOR), "/operator/organizations")
                .forEach(
                        (kind, path) -> scenes.add(new Scene(PLATFORMS, kind, page -> signedIn(page, OPERATOR, path))));
    }

    private void limits() {
        Company full = Company.on("starter");
        Member agent = full.hired("agent");
        Member invited = full.invited("viewer");
        speak(Client.of(full.owner()));
        String invitation = Mailbox.newest(invited.email(), "");
        scenes.add(new Scene(MAILS, "Invitation", page -> page.navigate(PLATFORM.at(invitation + "/html"))));
        scenes.add(new Scene(WAY_IN, "Invitation", page -> {
            page.navigate(PLATFORM.at(invitation));
            page.locator(".caught-text a").first().click();
            page.waitForLoadState();
        }));
        scenes.add(new Scene(REFUSALS, "402: no seat left", page -> {
            signedIn(page, full.owner(), "/app/people/invitations/new");
            page.locator("#emails").fill("a@journey.test b@journey.test c@journey.test d@journey.test");
            page.locator("[name=role]").first().check();
            send(page);
        }));
        scenes.add(new Scene(REFUSALS, "409: changed meanwhile", page -> {
            String path = full.pathTo(agent);
            signedIn(page, full.owner(), path);
            Client.of(full.owner()).submit(path, path, Map.of("role", "viewer"));
            page.locator("[name=role][value=manager]").check();
            send(page);
        }));
        scenes.add(new Scene(
                STAFF, "/app/conversations, none yet", page -> signedIn(page, full.owner(), "/app/conversations")));
        scenes.add(
                new Scene(STAFF, "/app/knowledge, none yet", page -> signedIn(page, full.owner(), "/app/knowledge")));
        scenes.add(new Scene(
                CUSTOMERS,
                "Start, nothing published yet",
                page -> page.navigate(full.site().at("/"))));
        open(REFUSALS, "503: switched off", switchedOff(), "/");
    }

    private static Site switchedOff() {
        Company company = Company.on("starter");
        Client operator = Client.of(OPERATOR);
        String page = operator.get(
                        "/operator/organizations?query=" + company.site().slug())
                .page()
                .select("tbody th a")
                .attr("href");
        operator.submit(page, page + "/suspension", Map.of("reason", "Unpaid since March"));
        return company.site();
    }

    /** One page of each kind that links lead to. */
    private static Map<String, String> kinds(Client client, String start) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Crawl.of(client, start).answers().forEach((path, answer) -> {
            if (answer.header("Content-Type").startsWith("text/html")) {
                kinds.putIfAbsent(Crawl.kind(path), path);
            }
        });
        return kinds;
    }

    private void open(String group, String name, Site site, String path) {
        scenes.add(new Scene(group, name, page -> page.navigate(site.at(path))));
    }

    private void send(String group, String name, Site site, String path) {
        scenes.add(new Scene(group, name, page -> {
            page.navigate(site.at(path));
            send(page);
        }));
    }

    private static void send(Page page) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator(
                        "main form[method=post] button[type=submit]")
                .last()
                .click());
        page.waitForLoadState();
    }

    private static void mail(Page page, String to) {
        page.navigate(PLATFORM.at(Mailbox.newest(to, "") + "/html"));
    }

    private static void signedIn(Page page, Member member, String path) {
        Cookie session = new Cookie("session", Client.of(member).session());
        page.context().addCookies(List.of(session.setUrl(member.site().at("/"))));
        page.navigate(member.site().at(path));
    }

    private void speak(Client client) {
        client.submit("/app/profile", "/app/profile", Map.of("language", language));
    }

    /** What the demo data leave empty. */
    private void furnish(Client client, Site site) {
        String invitations = "/app/people/invitations/new";
        client.submit(
                invitations,
                invitations,
                Map.of("emails", "invited-" + language + "@" + site.slug() + ".example", "role", "agent", "days", "7"));
        String replies = "/app/conversations/replies";
        client.submit(
                replies,
                replies,
                Map.of("title", "Thank you (" + language + ")", "text", "Thank you for your patience."));
    }

    private String href(Site site, String page, String link) {
        return Http.get(site, page)
                .with("Accept-Language", language)
                .answer()
                .page()
                .select(link)
                .attr("href");
    }
}
