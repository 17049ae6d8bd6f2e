/** Parts of the portal that are too quick to be seen from outside, measured by JMH in a process of their own. */
package ai.irisorigin.bench.micro;
