package ai.irisorigin.journeys;

import java.net.URI;

/** A host of the portal, by the organization's part of its name: empty for the platform's own. */
record Site(String slug) {
    static final Site PLATFORM = new Site("");
    static final Site ACME = new Site("acme");
    static final Site GLOBEX = new Site("globex");
    static final Site INITECH = new Site("initech");
    static final Site NORTHWIND = new Site("northwind");
    static final Site FABRIKAM = new Site("fabrikam");
    /** Nobody has this one. */
    static final Site NOBODY = new Site("nobody");

    static final String PORTAL_URL = "portal.url";

    /** Name and port, as the Host header has them. */
    String host() {
        return (slug.isEmpty() ? "" : slug + ".") + portal().getAuthority();
    }

    String at(String path) {
        return portal().getScheme() + "://" + host() + path;
    }

    static URI portal() {
        return URI.create(System.getProperty(PORTAL_URL));
    }
}
