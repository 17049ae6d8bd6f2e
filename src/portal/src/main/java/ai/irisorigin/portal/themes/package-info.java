/**
 * Theme packs: their files, what their templates may say, and how a page record becomes HTML.
 *
 * <p>Templates are untrusted. They are rendered by a dialect of our own ({@link ThemeDialect}) whose expressions are property
 * paths over the page record, and each is held against an allow-list ({@link TemplateGuard}) before it is first used. It
 * knows nothing of organizations: who shows which theme is decided in branding. Events in and out: none.
 */
package ai.irisorigin.portal.themes;
