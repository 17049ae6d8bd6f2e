package ai.irisorigin.portal.tenancy;

import java.util.function.Supplier;

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

    /** Whether this thread works for this organization. */
    public static boolean is(Organization organization) {
        Organization current = CURRENT.get();
        return current != null && current.id().equals(organization.id());
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

    /** Work of one organization: in the background, or by the operator, who belongs to none of the customers. */
    public static <T> T during(Organization organization, Supplier<T> work) {
        boolean byOperator = Organization.PLATFORM.equals(CURRENT.get());
        if (byOperator) {
            leave();
        }
        enter(organization);
        try {
            return work.get();
        } finally {
            leave();
            if (byOperator) {
                enter(Organization.PLATFORM);
            }
        }
    }

    public static void during(Organization organization, Runnable work) {
        during(organization, () -> {
            work.run();
            return null;
        });
    }

    /** No organization is set: an error of ours, never a default. */
    public static final class NoTenantException extends IllegalStateException {
        NoTenantException() {
            super("no organization is set for this work");
        }
    }
}
