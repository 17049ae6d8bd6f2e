/**
 * The help centre as files: all of it exported as Markdown, and Markdown imported after a look at what would happen.
 *
 * <p>What an import writes goes through {@code authoring} and {@code knowledge}. Events in and out: none.
 */
package ai.irisorigin.portal.transfer;
