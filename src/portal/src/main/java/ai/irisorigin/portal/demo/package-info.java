/**
 * In demo mode only: organizations that look alive, loaded once from the folder demo, and the way to them.
 *
 * <p>Events in: DatabaseMigrated. Events out: none.
 */
package ai.irisorigin.portal.demo;
