package ai.irisorigin.portal.authoring;

/** What an article says in a language. */
public record Content(String title, String summary, String markdown) {}
