/**
 * Files that strangers send: forms with files are read part by part within limits, names are made harmless, and the bytes
 * say what a file is. What is done with them is up to the features above.
 *
 * <p>Events in and out: none.
 */
package ai.irisorigin.portal.uploads;
