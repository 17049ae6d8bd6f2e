package ai.irisorigin.bench;

import java.io.IOException;

/** The people of bench-1 (many) and bench-2 (ten), as people.sql makes them, and what they ask for. */
final class Staff {
    /** Of all of the demo's people, too, whose hash they share. */
    static final String PASSWORD = "demo-password-1";

    private static final String MANY = "bench-1";
    private static final String FEW = "bench-2";

    private final Site site;
    private final int people;
    private final String cookie;
    private final String cookieOfFew;

    Staff(Site site, int people) throws BadMeasurement, IOException {
        this.site = site;
        this.people = people;
        this.cookie = cookie(site, MANY, 1);
        this.cookieOfFew = cookie(site, FEW, 1);
    }

    Case listOfFew() {
        return Case.staff("people page, 10 people", "/app/people", FEW, cookieOfFew);
    }

    Case list() {
        return Case.staff("people page, 10,000 people", "/app/people", MANY, cookie);
    }

    /** Nobody but the last who joined is found, so all are looked at. */
    Case search() {
        return Case.staff("the same, a search for one of them", "/app/people?query=person-" + people, MANY, cookie);
    }

    /** Reached as people do, from page to page. */
    Case latePage(int page) throws BadMeasurement, IOException {
        return site.later(Case.staff("the same, a late page", "/app/people", MANY, cookie), page);
    }

    Case signIn() {
        return Case.signIn("signing in", MANY, "person-{n}@bench-1.test", PASSWORD, people, 303);
    }

    Case wrongPassword() {
        return Case.signIn("a wrong password", MANY, "person-{n}@bench-1.test", "wrong-password", people, 422);
    }

    Case wrongEmail() {
        return Case.signIn("an unknown e-mail", MANY, "nobody-{n}@bench-1.test", "wrong-password", people, 422);
    }

    /** The session of the person of this number. */
    static String cookie(Site site, String organization, int person) throws BadMeasurement, IOException {
        return site.expect(
                        Case.signIn(
                                "signing in",
                                organization,
                                "person-{n}@" + organization + ".test",
                                PASSWORD,
                                person,
                                303),
                        person)
                .header("Set-Cookie");
    }
}
