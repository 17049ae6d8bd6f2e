package ai.irisorigin.portal.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a plan has besides its limits, from one plan on. */
public enum Feature {
    BRAND(Plan.STARTER),
    /** The portal's own: it quotes the organization's articles. */
    BASIC_MODEL(Plan.STARTER),
    DOMAIN(Plan.PROFESSIONAL),
    THEMES(Plan.PROFESSIONAL),
    ADVANCED_MODEL(Plan.PROFESSIONAL),
    SSO(Plan.ENTERPRISE),
    AUDIT_EXPORT(Plan.ENTERPRISE),
    OWN_SCHEMA(Plan.ENTERPRISE),
    CUSTOM_MODEL(Plan.ENTERPRISE),
    NO_POWERED_BY(Plan.ENTERPRISE_PLUS),
    OWN_MAIL_DOMAIN(Plan.ENTERPRISE_PLUS);

    public static final List<Feature> ALL = List.of(values());

    /** Kinds of models that answer questions. */
    public static final List<Feature> MODELS = List.of(BASIC_MODEL, ADVANCED_MODEL, CUSTOM_MODEL);

    private final Plan from;

    Feature(Plan from) {
        this.from = from;
    }

    /** One of {@link #MODELS}. */
    public static Optional<Feature> model(String key) {
        return MODELS.stream().filter(model -> model.key().equals(key)).findFirst();
    }

    /** The smallest plan that has it. */
    public Plan from() {
        return from;
    }

    public boolean isIn(Plan plan) {
        return plan.compareTo(from) >= 0;
    }

    /** Its name in the database and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
