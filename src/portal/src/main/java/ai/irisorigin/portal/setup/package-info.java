/**
 * The form of what can be set up: settings that a theme or a plugin declares become fields, and what was typed becomes values.
 *
 * <p>It knows neither of them, nor where values are kept. Events in and out: none.
 */
package ai.irisorigin.portal.setup;
