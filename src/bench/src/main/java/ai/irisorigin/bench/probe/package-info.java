/** What is put into the portal to reach what no address leads to. It runs there, and knows nothing of the benchmark. */
package ai.irisorigin.bench.probe;
