package ai.irisorigin.portal.access;

import java.util.List;
import java.util.Locale;

/** What a plan has besides its limits, from one plan on. */
public enum Feature {
    BRAND(Plan.STARTER),
    DOMAIN(Plan.PROFESSIONAL),
    THEMES(Plan.PROFESSIONAL),
    SSO(Plan.ENTERPRISE),
    AUDIT_EXPORT(Plan.ENTERPRISE),
    OWN_SCHEMA(Plan.ENTERPRISE),
    NO_POWERED_BY(Plan.ENTERPRISE_PLUS),
    OWN_MAIL_DOMAIN(Plan.ENTERPRISE_PLUS);

    public static final List<Feature> ALL = List.of(values());

    private final Plan from;

    Feature(Plan from) {
        this.from = from;
    }

    /** The smallest plan that has it. */
    public Plan from() {
        return from;
    }

    public boolean isIn(Plan plan) {
        return plan.compareTo(from) >= 0;
    }

    /** Its name in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
