package ai.irisorigin.portal.web;

/** HTML that was sanitized and may be printed as it is; the only type that a template prints unescaped. */
public record SafeHtml(String html) {}
