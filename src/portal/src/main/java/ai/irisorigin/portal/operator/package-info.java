/**
 * What the operator of the installation sees: its health and figures now, later its organizations and revenue.
 *
 * <p>Events in and out: none.
 */
package ai.irisorigin.portal.operator;
