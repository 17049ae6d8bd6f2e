/**
 * Who somebody is: people, their passwords, sessions, secret links, and what they say about themselves.
 *
 * <p>What a person may do is {@code access}'; who belongs to an organization is managed in {@code people}. Events in and
 * out: none.
 */
package ai.irisorigin.portal.identity;
