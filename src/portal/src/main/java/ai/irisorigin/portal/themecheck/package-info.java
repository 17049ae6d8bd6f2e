/**
 * Tells what is wrong with a theme pack before anybody sees it: with a rule, a place, and what to do.
 *
 * <p>One checker ({@link ThemeCheck}) behind each door: the upload, the command line of authors, the tests of the bundled
 * themes. It trusts nothing in the pack and trusts the themes that the pack extends. It neither unpacks nor stores. What it
 * lets through is still rendered by an engine that can do no harm. Events in and out: none.
 */
package ai.irisorigin.portal.themecheck;
