/**
 * What the operator of the installation sees and does: its organizations, its outgoing mail, its health and figures; later
 * its revenue.
 *
 * <p>It works across organizations by the platform role, and inside of one only through that one's own use cases. Events in:
 * DatabaseMigrated. Events out: none.
 */
package ai.irisorigin.portal.operator;
