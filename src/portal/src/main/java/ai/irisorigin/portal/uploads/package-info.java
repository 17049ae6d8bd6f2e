/**
 * Files that strangers send: forms with files are read part by part within limits, names are made harmless, and the bytes
 * say what a file is. What is done with them is up to the features above.
 *
 * <p>Events in: none. Events out: FileStored, FileRemoved, fired by whoever keeps files.
 */
package ai.irisorigin.portal.uploads;
