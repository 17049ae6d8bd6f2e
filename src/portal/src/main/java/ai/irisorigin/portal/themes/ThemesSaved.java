package ai.irisorigin.portal.themes;

/** Somebody works on themes that came with the portal, and they are not what they were. */
public record ThemesSaved() {}
