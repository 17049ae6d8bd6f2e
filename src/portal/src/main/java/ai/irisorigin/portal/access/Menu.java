package ai.irisorigin.portal.access;

import java.util.Locale;
import java.util.stream.Stream;

/** The places that staff go to; everybody sees those that would not be refused. */
public enum Menu {
    HOME("/app", null),
    CONVERSATIONS("/app/conversations", Permission.VIEW_CONVERSATIONS),
    KNOWLEDGE("/app/knowledge", Permission.VIEW_KNOWLEDGE),
    PEOPLE("/app/people", Permission.VIEW_USERS),
    BRANDING("/app/branding", Permission.MANAGE_SETTINGS),
    USAGE("/app/usage", Permission.MANAGE_BILLING),
    BILLING("/app/billing", Permission.MANAGE_BILLING),
    API_KEYS("/app/api-keys", Permission.MANAGE_INTEGRATIONS),
    ADDONS("/app/plugins", Permission.MANAGE_INTEGRATIONS),
    SETTINGS("/app/settings", Permission.MANAGE_SETTINGS),
    ORGANIZATIONS("/operator/organizations", Permission.OPERATE),
    THEMES("/operator/themes", Permission.OPERATE),
    PLUGINS("/operator/plugins", Permission.OPERATE),
    PAYMENTS("/operator/payments", Permission.OPERATE),
    MAIL("/operator/mail", Permission.OPERATE);

    private final String href;
    /** null if every role may. */
    private final Permission permission;

    Menu(String href, Permission permission) {
        this.href = href;
        this.permission = permission;
    }

    /** What somebody in this role sees; the operator works on another host and sees nothing of /app. */
    public static Stream<Menu> of(Role role) {
        return Stream.of(values())
                .filter(entry -> entry.permission == null || role.may(entry.permission))
                .filter(entry -> entry.href.startsWith("/operator") == role.may(Permission.OPERATE));
    }

    public String href() {
        return href;
    }

    /** Names its message and its icon. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a page at this path belongs to this entry. */
    public boolean holds(String path) {
        return path.equals(href) || (this != HOME && path.startsWith(href + "/"));
    }
}
