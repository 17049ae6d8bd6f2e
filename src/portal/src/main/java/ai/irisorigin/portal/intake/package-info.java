/**
 * Takes theme packs in: unpacks what was uploaded with care, has it checked, and keeps it as a version that never changes; or
 * refuses it, and keeps nothing.
 *
 * <p>What is wrong with a theme is decided in themecheck; how versions are kept and found again is up to packs. For authors it
 * also shows a folder of themes as it is saved. Events in: DatabaseMigrated. Events out: ThemesSaved.
 */
package ai.irisorigin.portal.intake;
