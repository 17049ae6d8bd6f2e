/** The passing of time: real, or that of test clocks. What it brings, others say. */
package ai.irisorigin.stripe.clocks;
