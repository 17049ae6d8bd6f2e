package ai.irisorigin.portal.tenancy;

/** The organization that this thread works for. Set once around a request or a piece of background work, never changed. */
public final class CurrentTenant {

    private static final ThreadLocal<Organization> CURRENT = new ThreadLocal<>();

    private CurrentTenant() {}

    /** The organization of this thread; without one, work on rows is refused. */
    public static Organization required() {
        Organization organization = CURRENT.get();
        if (organization == null) {
            throw new NoTenantException();
        }
        return organization;
    }

    /** From here to {@link #leave} this thread works for the organization. A thread that already works for another is refused. */
    public static void enter(Organization organization) {
        Organization current = CURRENT.get();
        if (current != null && !current.id().equals(organization.id())) {
            throw new IllegalStateException(
                    "this thread works for " + current.slug() + " and can't switch to " + organization.slug());
        }
        CURRENT.set(organization);
    }

    public static void leave() {
        CURRENT.remove();
    }

    /** Background work of one organization. */
    public static void during(Organization organization, Runnable work) {
        enter(organization);
        try {
            work.run();
        } finally {
            leave();
        }
    }

    /** No organization is set: an error of ours, never a default. */
    public static final class NoTenantException extends IllegalStateException {
        NoTenantException() {
            super("no organization is set for this work");
        }
    }
}
