/** A theme pack that comes as a plugin. */
package ai.irisorigin.lantern;
