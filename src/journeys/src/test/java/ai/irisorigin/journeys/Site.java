package ai.irisorigin.journeys;

import java.net.URI;

/** The hosts of the demo data that journeys visit, and one that nobody has. */
enum Site {
    PLATFORM(""),
    ACME("acme."),
    GLOBEX("globex."),
    INITECH("initech."),
    NOBODY("nobody.");

    static final String PORTAL_URL = "portal.url";

    private final String prefix;

    Site(String prefix) {
        this.prefix = prefix;
    }

    /** Name and port, as the Host header has them. */
    String host() {
        return prefix + portal().getAuthority();
    }

    String at(String path) {
        return portal().getScheme() + "://" + host() + path;
    }

    static URI portal() {
        return URI.create(System.getProperty(PORTAL_URL));
    }
}
