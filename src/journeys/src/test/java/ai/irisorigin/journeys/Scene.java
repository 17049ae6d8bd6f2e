package ai.irisorigin.journeys;

import com.microsoft.playwright.Page;

/** A page, or a state of one, as somebody comes to see it. */
record Scene(String group, String name, Way way) {

    /** What one does in a fresh tab until the page is there. */
    interface Way {
        void take(Page page);
    }
}
