/**
 * What an organization should be able to read later: who did what to what, from where. Entries are added, and nobody
 * changes them. It decides nothing and knows no feature.
 *
 * <p>Events in and out: none.
 */
package ai.irisorigin.portal.audit;
