/**
 * Images of articles: kept, listed and sent to readers.
 *
 * <p>Events in and out: none.
 */
package ai.irisorigin.portal.images;
