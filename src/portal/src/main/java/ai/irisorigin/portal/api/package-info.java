/**
 * What an organization's programs may do: their keys, and the JSON API that they call with them. How fast they may call is
 * the plan's; who may do what to a conversation is {@code conversations}'.
 *
 * <p>The API is described by api/openapi.json, which is held against what is here by a test. Events in and out: none.
 */
package ai.irisorigin.portal.api;
