package ai.irisorigin.journeys;

/** Somebody who can sign in, and where. */
record Member(Site site, String email, String password) {
    static final Member OPERATOR = new Member(Site.PLATFORM, "operator@iris.test", "demo-password-1");
    static final Member RESELLER = new Member(Site.NORTHWIND, "reseller@northwind.test", "demo-password-1");

    /** One of the demo's people, by the name of their role. */
    static Member of(Site site, String role) {
        return new Member(site, role + "@" + site.slug() + ".test", "demo-password-1");
    }

    /** Where signing in leads. */
    String start() {
        return this.equals(OPERATOR) ? "/operator/organizations" : "/app";
    }
}
