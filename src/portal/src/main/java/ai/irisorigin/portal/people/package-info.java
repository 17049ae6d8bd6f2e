/**
 * Who belongs to an organization: its people and their roles, invitations, seats, and handing over the ownership.
 *
 * <p>Who somebody is and how they sign in is {@code identity}'s. Events in and out: none.
 */
package ai.irisorigin.portal.people;
