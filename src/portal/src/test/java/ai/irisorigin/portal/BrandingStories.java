package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** How an organization looks: chosen, set up, brought back, and kept apart from others' looks. */
interface BrandingStories {

    String BRAND = "/app/branding";
    String THEMES = BRAND + "/themes";

    @Test
    default void a_brand_shows_on_the_next_request_and_what_is_wrong_stands_beside_its_field() {
        Program shop = Program.ofItsOwn("starter");
        Staff owner = shop.staff();
        Browser visitor = Browser.at(shop.host());
        assertThat(visitor.get("/").body()).contains(shop.slug());

        var refused = owner.post(BRAND, brand(" ", "green", "#D9772B", "99", 0, "choice"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Enter a display name", "Enter a colour like", "whole number from 0 to 24")
                .contains("value=\"green\"", "value=\"#D9772B\"", "value=\"99\"");
        assertThat(owner.post(BRAND, "name", "A", "font", "comic", "purpose", "choice")
                        .statusCode())
                .isEqualTo(400);
        assertThat(owner.post(BRAND, brand("A", "#123456", "#654321", "4", 0, "else"))
                        .statusCode())
                .isEqualTo(400);

        assertThat(owner.post(BRAND, brand("Tea House", "#7a1f3d", "#D9772B", "4", 0, "choice"))
                        .statusCode())
                .isEqualTo(303);

        String home = visitor.get("/").body();
        assertThat(home).contains("Tea House");
        assertThat(visitor.get(found("/brand/[^\"]+\\.css", home)).body()).contains("--brand:#7a1f3d", "--radius:4px");
        assertThat(owner.get(BRAND + "/history").body()).contains("Brand changed", "Olivia Hart", "Tea House");
        assertThat(Superuser.number("select count(*) from platform.audit_entry where action = 'brand.changed'"
                        + " and target = 'Tea House'"))
                .isPositive();
    }

    @Test
    default void of_two_who_change_the_brand_the_second_is_told_and_nothing_is_overwritten() {
        Program shop = Program.ofItsOwn("starter");
        Staff owner = shop.staff();
        owner.post(BRAND, brand("First", "#7a1f3d", "#d9772b", "4", 0, "choice"));

        var second = owner.post(BRAND, brand("Second", "#123456", "#d9772b", "4", 0, "choice"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else changed", "value=\"Second\"", "value=\"#123456\"");
        assertThat(Browser.at(shop.host()).get("/").body()).contains("First").doesNotContain("Second");
        assertThat(owner.post(BRAND, brand("Second", "#123456", "#d9772b", "4", 1, "choice"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    default void a_logo_is_drawn_anew_and_comes_back_with_its_brand() {
        Program shop = Program.ofItsOwn("starter");
        Staff owner = shop.staff();
        Browser visitor = Browser.at(shop.host());

        for (String hostile :
                List.of("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "", "GIF89a")) {
            assertThat(owner.post(BRAND + "/logo", logo(owner, hostile.getBytes(StandardCharsets.UTF_8)))
                            .statusCode())
                    .as(hostile)
                    .isEqualTo(422);
        }
        assertThat(owner.post(BRAND + "/logo", logo(owner, png())).statusCode()).isEqualTo(303);
        String address = found("/brand/[^\"]+\\.png", visitor.get("/").body());
        assertThat(visitor.bytes(address).headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(Browser.at("acme.localhost").get(address).statusCode()).isEqualTo(404);

        assertThat(owner.post(BRAND + "/logo/removal").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/").body()).doesNotContain(address);
        assertThat(visitor.get(address).statusCode()).isEqualTo(404);

        assertThat(restore(owner, 1, 2).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/").body()).contains(address);
        assertThat(visitor.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    default void a_theme_beyond_the_plan_is_refused_with_the_way_to_upgrade() {
        Program shop = Program.ofItsOwn("starter");
        Staff owner = shop.staff();

        assertThat(owner.get(THEMES).body()).contains("Summit", "Professional", "See plans");
        assertThat(owner.get(THEMES + "/summit").statusCode()).isEqualTo(200);
        for (String purpose : List.of("choice", "link", "preview")) {
            var refused = owner.post(THEMES + "/summit", theme(owner, 0, purpose));
            assertThat(refused.statusCode()).as(purpose).isEqualTo(402);
            assertThat(refused.body()).contains("is not in your plan", "/app/billing");
        }
        assertThat(owner.post(THEMES + "/origin", theme(owner, 0, "choice")).statusCode())
                .isEqualTo(303);
        assertThat(owner.get(THEMES + "/nowhere").statusCode()).isEqualTo(404);
        assertThat(owner.get(THEMES + "/summit?version=9.9.9").statusCode()).isEqualTo(404);
    }

    @Test
    default void a_theme_is_activated_set_up_and_rolled_back_with_its_settings() {
        Program shop = Program.ofItsOwn("professional");
        Staff owner = shop.staff();
        Browser visitor = Browser.at(shop.host());
        assertThat(visitor.get("/").body()).doesNotContain("/assets/meadow/");

        var refused = owner.post(THEMES + "/meadow", meadow(owner, 0, "pink", "dusk"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Enter a colour like", "value=\"pink\"", "value=\"dusk\" selected");
        Parts wordy = theme(owner, 0, "choice").field("set.tagline", "x".repeat(301));
        assertThat(owner.post(THEMES + "/summit", wordy))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("at most 300", "x".repeat(301)));
        assertThat(owner.post(THEMES + "/meadow", meadow(owner, 0, "#b4125a", "monsoon"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(owner.post(
                                THEMES + "/meadow",
                                meadow(owner, 0, "#b4125a", "dusk").field("set.picture", "AAAAAAAAAAAAAAAA.png"))
                        .statusCode())
                .as("an image that is not this organization's")
                .isEqualTo(400);

        Parts chosen = meadow(owner, 0, "#b4125a", "dusk").part("name=\"file.picture\"; filename=\"a.png\"", png());
        assertThat(owner.post(THEMES + "/meadow", chosen).statusCode()).isEqualTo(303);
        String home = visitor.get("/").body();
        assertThat(home).contains("/assets/meadow/", "class=\"season-dusk bees picture\"");
        String stylesheet = visitor.get(found("/brand/[^\"]+\\.css", home)).body();
        assertThat(stylesheet).contains("--theme-bloom:#b4125a", "--on-theme-bloom:#ffffff");
        String picture = found("/brand/[^)]+\\.png", stylesheet);
        assertThat(visitor.get(picture).statusCode()).isEqualTo(200);
        assertThat(Browser.at("acme.localhost").get(picture).statusCode()).isEqualTo(404);

        assertThat(owner.post(THEMES + "/meadow", meadow(owner, 1, "#0b6e4f", "spring"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/").body()).contains("class=\"season-spring bees\"");
        assertThat(visitor.get(picture).statusCode()).isEqualTo(404);
        assertThat(owner.post(THEMES + "/origin", theme(owner, 2, "choice")).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/").body()).doesNotContain("/assets/meadow/");
        assertThat(owner.get(THEMES + "/meadow").body())
                .as("who comes back to a theme finds it set up")
                .contains("#0b6e4f");

        assertThat(restore(owner, 1, 1).statusCode()).as("somebody was faster").isEqualTo(409);
        assertThat(restore(owner, 1, 3).statusCode()).isEqualTo(303);

        assertThat(visitor.get("/").body()).contains("/assets/meadow/", "season-dusk bees picture");
        assertThat(visitor.get(picture).statusCode()).isEqualTo(200);
        assertThat(owner.get(BRAND + "/history").body()).contains("Back to no. 1", "Theme set up");
        assertThat(restore(owner, 9, 4).statusCode()).isEqualTo(404);
    }

    @Test
    default void a_theme_that_is_gone_is_shown_as_such_and_cannot_come_back() {
        Program shop = Program.ofItsOwn("professional");
        Staff owner = shop.staff();
        owner.post(THEMES + "/summit", theme(owner, 0, "choice"));
        owner.post(THEMES + "/origin", theme(owner, 1, "choice"));
        Superuser.run(
                "update shared.brand_change set theme = 'vanished', theme_version = '1.2.0' where number = 1 and tenant_id ="
                        + " (select id from platform.organization where slug = ?)",
                shop.slug());

        assertThat(owner.get(BRAND + "/history").body()).contains("vanished 1.2.0", "No longer available");
        assertThat(restore(owner, 1, 2).statusCode()).isEqualTo(409);

        Superuser.run(
                "update shared.brand set theme = 'vanished', theme_version = '1.2.0' where tenant_id ="
                        + " (select id from platform.organization where slug = ?)",
                shop.slug());
        assertThat(Browser.at(shop.host()).get("/").statusCode()).isEqualTo(200);
        assertThat(owner.get(THEMES).body()).contains("vanished 1.2.0");
    }

    @Test
    default void safe_theme_brings_the_base_theme_to_staff_and_changes_nothing_for_others() {
        Staff owner = Staff.at("acme.localhost", "owner@acme.test");
        Browser visitor = Browser.at("acme.localhost");

        HttpResponse<String> safe = owner.get("/help?safe-theme");

        assertThat(safe.body()).doesNotContain("/assets/aurora/").contains("/assets/origin/", "/assets/brand/");
        assertThat(safe.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(visitor.get("/help?safe-theme").body()).contains("/assets/aurora/");
        assertThat(visitor.get("/help?safe-theme", "Cookie", "session=none").body())
                .contains("/assets/aurora/");
        assertThat(owner.get("/help").body()).contains("/assets/aurora/");
        assertThat(Staff.at("globex.localhost", "owner@globex.test")
                        .get("/help?safe-theme")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String[] brand(
            String name, String primary, String accent, String radius, int version, String purpose) {
        return new String[] {
            "name",
            name,
            "primary",
            primary,
            "accent",
            accent,
            "radius",
            radius,
            "font",
            "inter",
            "version",
            Integer.toString(version),
            "purpose",
            purpose
        };
    }

    /** The form of a theme that came with the portal. */
    static Parts theme(Staff owner, int version, String purpose) {
        return new Parts()
                .field("csrf_token", owner.csrfToken())
                .field("version", "bundled")
                .field("brandVersion", Integer.toString(version))
                .field("purpose", purpose);
    }

    private static Parts meadow(Staff owner, int version, String bloom, String season) {
        return theme(owner, version, "choice")
                .field("set.bloom", bloom)
                .field("set.season", season)
                .field("set.bees", "true");
    }

    private static Parts logo(Staff owner, byte[] file) {
        return new Parts().field("csrf_token", owner.csrfToken()).part("name=\"logo\"; filename=\"logo.png\"", file);
    }

    private static HttpResponse<String> restore(Staff owner, int number, int version) {
        return owner.post(BRAND + "/history/" + number + "/restoration", "version", Integer.toString(version));
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    private static byte[] png() {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
