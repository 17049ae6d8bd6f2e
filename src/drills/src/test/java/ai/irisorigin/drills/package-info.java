/** What an operator must be able to rely on, tried for real: the production way, and what breaks on the way. */
package ai.irisorigin.drills;
