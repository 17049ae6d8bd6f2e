package ai.irisorigin.portal.access;

/** What a role may allow. To manage something includes to view it. */
public enum Permission {
    VIEW_USERS,
    MANAGE_USERS,
    VIEW_CONVERSATIONS,
    MANAGE_CONVERSATIONS,
    VIEW_KNOWLEDGE,
    MANAGE_KNOWLEDGE,
    VIEW_ANALYTICS,
    MANAGE_SETTINGS,
    MANAGE_INTEGRATIONS,
    MANAGE_BILLING,
    /** The organization itself: hand it over, and change who else owns it. */
    OWN,
    /** All organizations of the installation; nobody in an organization of a customer has it. */
    OPERATE
}
