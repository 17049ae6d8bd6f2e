/**
 * Where staff choose how their organization looks: the brand, a theme and its settings, what it looked like before.
 *
 * <p>What pages need at run time is in branding, which themes there are in packs. Events in and out: none.
 */
package ai.irisorigin.portal.appearance;
