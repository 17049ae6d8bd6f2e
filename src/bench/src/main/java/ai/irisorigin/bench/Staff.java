package ai.irisorigin.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of bench-1 (many) and bench-2 (ten), as people.sql makes them, and what they ask for. */
final class Staff {
    /** Of all of the demo's people, too, whose hash they share. */
    static final String PASSWORD = "demo-password-1";

    private static final String MANY = "bench-1";
    private static final String FEW = "bench-2";
    private static final Pattern NEXT = Pattern.compile("<a [^>]*rel=\"next\"[^>]* href=\"([^\"]+)\"");

    private final Site site;
    private final int people;
    private final String cookie;
    private final String cookieOfFew;

    Staff(Site site, int people) throws BadMeasurement, IOException {
        this.site = site;
        this.people = people;
        this.cookie = cookieAt(MANY);
        this.cookieOfFew = cookieAt(FEW);
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
        String path = "/app/people";
        for (int i = 1; i < page; i++) {
            Matcher next = NEXT.matcher(site.expect(at(path), 1).html());
            if (!next.find()) {
                throw new BadMeasurement("page " + i + " of the people has no next one");
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return at(path);
    }

    private Case at(String path) {
        return Case.staff("the same, a late page", path, MANY, cookie);
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

    private String cookieAt(String organization) throws BadMeasurement, IOException {
        return site.expect(
                        Case.signIn(
                                "signing in", organization, "person-{n}@" + organization + ".test", PASSWORD, 1, 303),
                        1)
                .header("Set-Cookie");
    }
}
