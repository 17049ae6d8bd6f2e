package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.OPERATOR;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator brings in a theme: at first a bad one, whose report says why, then a good one. */
@ExtendWith(VisitorsExtension.class)
class ThemePackJourney {

    private final String name = "moor-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_bad_pack_is_refused_with_reasons_and_a_mended_one_is_installed_and_withdrawn(Visitors visitors) {
        Tab operator = visitors.signedIn(OPERATOR);
        operator.menu().getByText("Themes").click();
        operator.link("Upload a theme").first().click();
        operator.isHeaded("Upload a theme");
        Page page = operator.page();

        page.setInputFiles("#pack", pack("<p th:text=\"${page.nothing}\" onclick=\"steal()\">Hello</p>"));
        operator.button("Check and install").click();
        assertThat(page.locator(".summary")).containsText("Nothing was installed.");
        assertThat(page.locator(".findings").first()).containsText("pages/knowledge/home.html");
        assertThat(page.locator(".findings .place").first()).hasText("line 3:13");
        assertThat(operator.barriers()).isEmpty();
        var report =
                page.waitForDownload(() -> operator.button("Download report").click());
        assertThat(report.suggestedFilename()).isEqualTo("report.txt");

        page.setInputFiles("#pack", pack("<p>Hello</p>"));
        operator.button("Check and install").click();
        assertThat(page).hasURL(Pattern.compile(".*/operator/themes/" + name + "/1.0.0$"));
        operator.isTold(name + " 1.0.0 is installed");
        operator.isHeaded("Moor");
        assertThat(operator.barriers()).isEmpty();

        operator.link("Withdraw…").click();
        operator.press("Withdraw");
        operator.isTold("is withdrawn");
        operator.press("Offer again");
        operator.isTold("is offered again");
        operator.open("/operator/themes");
        assertThat(page.locator("main")).containsText("Moor");
    }

    @Test
    void a_pack_that_is_too_large_is_told_so_before_it_is_sent(Visitors visitors) {
        Tab operator = visitors.signedIn(OPERATOR);
        operator.open("/operator/themes/new");
        Page page = operator.page();

        page.setInputFiles("#pack", new FilePayload("large.zip", "application/zip", new byte[(10 << 20) + 1]));

        assertThat(page.locator("#pack-told")).isVisible();
        assertThat(operator.barriers()).isEmpty();
    }

    private FilePayload pack(String content) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "theme.json",
                "{\"name\":\"" + name + "\",\"version\":\"1.0.0\",\"portal\":\"1.x\",\"extends\":\"origin\","
                        + "\"title\":{\"en\":\"Moor\",\"th\":\"ทุ่ง\"},\"description\":{\"en\":\"Wide.\",\"th\":\"กว้าง\"}}");
        files.put(
                "pages/knowledge/home.html",
                "<!--/* ai.irisorigin.portal.knowledge.HomePage */-->\n"
                        + "<th:block th:layout=\"site\" th:title=\"#{knowledge.home.title}\">\n" + content
                        + "\n</th:block>\n");
        return new FilePayload("moor.zip", "application/zip", zip(files));
    }

    private static byte[] zip(Map<String, String> files) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }
}
