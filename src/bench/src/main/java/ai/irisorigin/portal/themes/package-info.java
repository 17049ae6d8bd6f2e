/** Measured from inside, for it shows nothing of this to others. */
package ai.irisorigin.portal.themes;
