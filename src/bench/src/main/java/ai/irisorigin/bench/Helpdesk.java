package ai.irisorigin.bench;

import java.io.IOException;

/** What those who work at bench-1 ask for, with the conversations that conversations.sql makes. */
final class Helpdesk {
    private static final String ORGANIZATION = "bench-1";

    private final Site site;
    private final String agent;
    private final String owner;

    Helpdesk(Site site) throws BadMeasurement, IOException {
        this.site = site;
        this.owner = Staff.cookie(site, ORGANIZATION, 1);
        this.agent = Staff.cookie(site, ORGANIZATION, 2);
    }

    Case inbox() {
        return Case.staff("inbox, first page", "/app/conversations", ORGANIZATION, agent);
    }

    /** Of the closed ones, which are most. */
    Case lateInbox(int page) throws BadMeasurement, IOException {
        return site.later(
                Case.staff(
                        "inbox, page " + page + " of the closed ones",
                        "/app/conversations?view=closed",
                        ORGANIZATION,
                        agent),
                page);
    }

    /** One in eleven conversations has the word. */
    Case search() {
        return Case.staff("inbox, a search for a word", "/app/conversations?query=voucher", ORGANIZATION, agent);
    }

    /** Each word is in thousands, both are in some hundreds. */
    Case searchForTwo() {
        return Case.staff(
                "inbox, a search for two words", "/app/conversations?query=damaged+voucher", ORGANIZATION, agent);
    }

    Case usage() {
        return Case.staff("usage, 1,000,000 API calls in the period", "/app/usage", ORGANIZATION, owner);
    }

    /** The first of those that the invoice's line is for. */
    Case overage() {
        return Case.staff("the calls behind a line of the bill", "/app/usage/api-calls", ORGANIZATION, owner);
    }

    Case lateOverage() {
        return Case.staff("the same, a late page", "/app/usage/api-calls?after=900000", ORGANIZATION, owner);
    }

    Case numbers() {
        return Case.staff("numbers of 30 days", "/app", ORGANIZATION, owner);
    }
}
