package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.PLATFORM;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with their own account. */
@ExtendWith(VisitorsExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class AccountJourney {
    private static final String NEW_PASSWORD = "quiet harbour stone 9";

    private static Company company;
    private static Client owner;

    @BeforeAll
    static void found() {
        company = Company.on("enterprise_plus");
        owner = Client.of(company.owner());
    }

    @Test
    void a_forgotten_password_is_set_anew_by_mail_and_ends_the_sessions_of_the_old_one(Visitors visitors) {
        Member member = company.hired("agent");
        Tab elsewhere = visitors.signedIn(member);
        Tab here = visitors.at(company.site());
        here.open("/sign-in");
        here.link("Forgotten your password?").click();
        here.fill("Email address", member.email());
        here.press("Send link");
        here.isHeaded("Check your inbox");

        here.followMail(member.email(), "Set a new password");
        here.isHeaded("Set a new password");
        String link = here.page().url();
        here.fill("New password", NEW_PASSWORD);
        here.press("Set password");

        here.isAt("/sign-in");
        here.isTold("Your new password is set");
        elsewhere.open("/app");
        assertThat(elsewhere.page().url()).startsWith(company.site().at("/sign-in"));
        assertThat(here.page().navigate(link).status()).isEqualTo(410);
        here.signIn(new Member(member.site(), member.email(), NEW_PASSWORD));
        here.isHeaded("Hello, " + Company.nameOf(member));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike(Visitors visitors) {
        Tab tab = visitors.at(company.site());
        for (String email : new String[] {company.owner().email(), "nobody-" + UUID.randomUUID() + "@journey.test"}) {
            tab.open("/sign-in");
            tab.fill("Email address", email);
            tab.fill("Password", "not the right one");
            assertThat(tab.press("Sign in")).isEqualTo(422);
            tab.isAskedToCheck("don’t match");
            assertThat(tab.field("Email address")).hasValue(email);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example.com",
                "/\\evil.example.com",
                "https://evil.example.com/app",
                "/%5Cevil.example.com",
                "/\tevil.example.com",
                "javascript:alert(1)",
                "/app\r\nSet-Cookie: a=b"
            })
    void signing_in_leads_to_no_other_host(String next) {
        Answer answer = owner.get("/sign-in?next=" + URLEncoder.encode(next, UTF_8));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(URI.create(company.site().at("/sign-in"))
                        .resolve(answer.header("Location"))
                        .getAuthority())
                .isEqualTo(company.site().host());
        assertThat(answer.cookie("a")).isEmpty();
    }

    @Test
    void an_address_is_changed_once_the_new_one_is_confirmed_and_changed_back(Visitors visitors) {
        Member member = company.hired("manager");
        Member renamed = new Member(member.site(), "new-" + member.email(), member.password());
        Tab tab = visitors.signedIn(member);

        changeEmail(tab, renamed);
        tab.isTold("Almost done");
        Client.anew(member);
        tab.followMail(renamed.email(), "Confirm");

        tab.isTold("Your email address is changed");
        Mailbox.newest(member.email(), "email address was changed");
        Client.anew(renamed);
        changeEmail(tab, member);
        tab.followMail(member.email(), "Confirm");
        tab.isTold("Your email address is changed");
        Client.anew(member);
    }

    private static void changeEmail(Tab tab, Member to) {
        tab.open("/app/profile/security");
        tab.fill("New address", to.email());
        tab.page().locator("#email-password").fill(to.password());
        tab.press("Change address");
    }

    @Test
    void one_session_is_ended_and_then_all_the_others(Visitors visitors) {
        Member member = company.hired("agent");
        Tab here = visitors.signedInAnew(member);
        Tab second = visitors.signedInAnew(member);
        here.open("/app/profile/sessions/revocation");
        here.press("Sign out all others");
        here.isTold("All your other devices are signed out");
        second.open("/app");
        assertThat(second.page().url()).contains("/sign-in");

        second.signIn(member);
        Tab third = visitors.signedInAnew(member);
        here.open("/app/profile/security");
        assertThat(here.page().locator("main li")).hasCount(3);
        here.press(here.button("Sign out")
                .locator("visible=true")
                .and(here.page().locator("main button"))
                .first());
        here.isTold("That device is signed out");
        assertThat(here.page().locator("main li")).hasCount(2);
        third.open("/app");
        assertThat(third.page().url()).contains("/sign-in");
        second.open("/app");
        second.isAt("/app");
    }

    @Test
    void after_signing_out_the_back_button_shows_nothing_private(Visitors visitors) {
        Member member = company.hired("manager");
        Tab tab = visitors.signedIn(member);
        tab.open("/app/people");

        tab.press("Sign out");
        tab.isAt("/sign-in");
        tab.isTold("You’re signed out");
        tab.page().goBack();

        assertThat(tab.page()).hasURL(Pattern.compile(company.site().at("/sign-in") + "\\?next=.*"));
        assertThat(tab.page().getByText(member.email())).hasCount(0);
    }

    @Test
    void whoever_forgot_where_they_sign_in_is_mailed_the_addresses(Visitors visitors) {
        Tab tab = visitors.at(PLATFORM);
        tab.open("/sign-in");
        tab.link("Looking for your organization? Find its address").click();
        tab.fill("Email address", company.owner().email());
        tab.press("Send addresses");

        tab.isHeaded("Check your inbox");
        tab.followMail(company.owner().email(), "Where you can sign in");
        assertThat(tab.page()).hasURL(company.site().at("/sign-in"));
    }

    @Test
    void a_picture_is_uploaded_and_what_is_none_or_too_large_is_refused(Visitors visitors) throws IOException {
        Tab tab = visitors.signedIn(company.hired("viewer"));

        tab.open("/app/profile");
        upload(tab, png());
        tab.isTold("Your new picture is saved");
        assertThat(tab.page().locator("main .avatar img").evaluate("picture => picture.naturalWidth > 0"))
                .isEqualTo(true);

        assertThat(upload(tab, "not a picture".getBytes(UTF_8))).isEqualTo(422);
        tab.isAskedToCheck("Choose a PNG, JPEG or GIF picture");
        tab.open("/app/profile");
        tab.press("Remove picture");
        tab.isTold("Your picture is removed");
    }

    @Test
    void a_picture_of_six_megabytes_is_refused(Visitors visitors) {
        Tab tab = visitors.signedIn(company.owner());
        tab.open("/app/profile");

        assertThat(upload(tab, new byte[6_000_000])).isEqualTo(413);
    }

    private static int upload(Tab tab, byte[] bytes) {
        tab.field("Choose a picture").setInputFiles(new FilePayload("me.png", "image/png", bytes));
        return tab.press("Upload picture");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void whoever_chooses_thai_reads_thai_from_the_next_page_on(Visitors visitors) {
        Tab tab = visitors.signedIn(company.hired("viewer"));
        tab.open("/app/profile");
        tab.field("Language").selectOption("th");

        tab.press("Save changes");

        assertThat(tab.page().locator("html")).hasAttribute("lang", "th");
        assertThat(tab.page().locator(".bar")).containsText("ออกจากระบบ");
        assertThat(tab.page().locator(".flash")).not().containsText("saved");
    }
}
