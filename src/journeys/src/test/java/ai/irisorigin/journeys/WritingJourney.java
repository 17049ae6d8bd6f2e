package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An article from its first word to its readers, and back. */
@ExtendWith(VisitorsExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class WritingJourney {

    @Test
    void an_article_in_two_languages_is_found_in_both_as_long_as_it_is_published(Visitors visitors) {
        Company company = Company.on("professional");
        Tab editor = visitors.signedIn(company.owner());
        Traffic traffic = Traffic.of(editor.page());
        editor.open("/app/knowledge/categories");
        editor.link("New category").first().click();
        editor.fill("Name in English", "Tents");
        editor.fill("Name in Thai", "เต็นท์");
        editor.press("Create category");
        editor.open("/app/knowledge/new");
        editor.fill("Title", "Seal the seams");
        editor.page().locator("#category").selectOption(new String[] {"Tents"});
        editor.choose("English");
        editor.press("Start writing");

        write(editor, "Seal the seams", "A leaking tent is soon dry again.");
        editor.page().locator(".tongues a:not([aria-current])").click();
        write(editor, "ซ่อมเต็นท์รั่ว", "เต็นท์ที่รั่วแห้งได้อีกครั้ง");
        assertThat(traffic.faults(company.site())).isEmpty();

        Page english = visitors.reading("en");
        Page thai = visitors.reading("th");
        assertThat(marks(english, company, "leaking")).hasText(new String[] {"leaking"});
        assertThat(marks(thai, company, "เต็นท์").first()).hasText("เต็นท์");
        english.locator(".hits a").first().click();
        assertThat(english.locator(".prose")).containsText("soon dry again");

        editor.link("Unpublish").click();
        editor.press("Unpublish");
        editor.isTold("is unpublished");
        assertThat(marks(thai, company, "เต็นท์")).hasCount(0);
        assertThat(marks(english, company, "leaking")).hasCount(1);
    }

    /** Looks at it first, as its readers will see it. */
    private static void write(Tab editor, String title, String text) {
        editor.fill("Title", title);
        editor.fill("Text", text);
        String draft = editor.page().url();
        editor.press("Save and preview");
        assertThat(editor.page().locator(".prose")).containsText(text);
        editor.page().navigate(draft);
        editor.press("Publish now");
        editor.isTold("is published");
    }

    private static Locator marks(Page reader, Company company, String query) {
        reader.navigate(company.site().at("/help/search?q=" + query));
        return reader.locator(".hits p mark");
    }
}
