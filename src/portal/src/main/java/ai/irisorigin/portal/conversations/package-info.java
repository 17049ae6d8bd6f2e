/**
 * Questions of end customers and their answers. So far a question is taken and kept; the inbox comes next.
 *
 * <p>Events in and out: none.
 */
package ai.irisorigin.portal.conversations;
