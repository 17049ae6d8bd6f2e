/**
 * From the Host header to whose site it is. Domains of organizations' own (verification, certificates) belong here too.
 *
 * <p>Events in and out: none.
 */
package ai.irisorigin.portal.domains;
