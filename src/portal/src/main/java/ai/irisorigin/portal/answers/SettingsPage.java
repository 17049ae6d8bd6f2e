package ai.irisorigin.portal.answers;

import ai.irisorigin.portal.web.Page;

/** What an organization decides about how it works. */
@Page.View("answers/settings")
public record SettingsPage(boolean firstAnswer) implements Page {}
