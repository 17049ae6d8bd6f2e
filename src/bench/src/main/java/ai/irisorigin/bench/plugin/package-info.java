/** A plugin that is installed to be measured. It is packed and signed while the benchmark runs. */
package ai.irisorigin.bench.plugin;
