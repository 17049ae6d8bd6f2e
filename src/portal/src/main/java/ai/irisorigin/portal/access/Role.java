package ai.irisorigin.portal.access;

import static ai.irisorigin.portal.access.Permission.MANAGE_BILLING;
import static ai.irisorigin.portal.access.Permission.MANAGE_CONVERSATIONS;
import static ai.irisorigin.portal.access.Permission.MANAGE_INTEGRATIONS;
import static ai.irisorigin.portal.access.Permission.MANAGE_KNOWLEDGE;
import static ai.irisorigin.portal.access.Permission.MANAGE_SETTINGS;
import static ai.irisorigin.portal.access.Permission.MANAGE_USERS;
import static ai.irisorigin.portal.access.Permission.OPERATE;
import static ai.irisorigin.portal.access.Permission.VIEW_ANALYTICS;
import static ai.irisorigin.portal.access.Permission.VIEW_CONVERSATIONS;
import static ai.irisorigin.portal.access.Permission.VIEW_KNOWLEDGE;
import static ai.irisorigin.portal.access.Permission.VIEW_USERS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person is in an organization, and all that follows from it. */
public enum Role {
    OWNER(EnumSet.complementOf(EnumSet.of(OPERATE))),
    ADMIN(EnumSet.of(VIEW_USERS, MANAGE_USERS, VIEW_ANALYTICS, MANAGE_SETTINGS, MANAGE_INTEGRATIONS, MANAGE_BILLING)),
    MANAGER(EnumSet.of(
            VIEW_USERS, VIEW_ANALYTICS, VIEW_CONVERSATIONS, MANAGE_CONVERSATIONS, VIEW_KNOWLEDGE, MANAGE_KNOWLEDGE)),
    AGENT(EnumSet.of(VIEW_CONVERSATIONS, MANAGE_CONVERSATIONS, VIEW_KNOWLEDGE)),
    VIEWER(EnumSet.of(VIEW_CONVERSATIONS, VIEW_KNOWLEDGE, VIEW_ANALYTICS)),
    /** Only in the operator's own organization. */
    OPERATOR(EnumSet.of(OPERATE));

    /** The roles of a customer's organization, the mightiest first. */
    public static final List<Role> OF_ORGANIZATIONS = List.of(OWNER, ADMIN, MANAGER, AGENT, VIEWER);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Its name in forms, the database and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A role of a customer's organization. */
    public static Optional<Role> parse(String key) {
        return OF_ORGANIZATIONS.stream().filter(role -> role.key().equals(key)).findFirst();
    }

    /** The roles that somebody with this role may give. */
    public Stream<Role> gives() {
        return OF_ORGANIZATIONS.stream().filter(role -> may(MANAGE_USERS) && (role != OWNER || this == OWNER));
    }
}
