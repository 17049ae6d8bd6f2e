/**
 * What every page has in common: the order of the filters (WEB-INF/web.xml), the visit, the page record and its writer,
 * the cache of rendered anonymous pages, the checks of unsafe requests and of permissions, error pages, inside-only addresses.
 *
 * <p>It does not know how a page looks: {@link ViewEngine} is implemented above. Events in: none. Events out: StopAnnounced.
 */
package ai.irisorigin.portal.web;
