/** Faults of what the portal stands on: what visitors see meanwhile, and that nothing is lost which they were told is done. */
package ai.irisorigin.drills.faults;
