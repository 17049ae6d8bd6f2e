/**
 * Where theme packs are brought in: what is installed, uploads and the report of each, withdrawals. For the operator now, and
 * made so that resellers can be let in.
 *
 * <p>It decides nothing about a pack; packs does. Events in and out: none.
 */
package ai.irisorigin.portal.themeboard;
