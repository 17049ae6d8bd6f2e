package ai.irisorigin.portal.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The figures behind {@code /metrics}. */
@ApplicationScoped
public class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private final Counter[] answers = new Counter[6];
    private final Counter fromCache = Counter.builder("portal.pages.from.cache").register(registry);

    public Metrics() {
        for (int i = 1; i < answers.length; i++) {
            answers[i] =
                    Counter.builder("portal.answers").tag("status", i + "xx").register(registry);
        }
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
    }

    void count(int status) {
        answers[Math.min(5, status / 100)].increment();
    }

    void countFromCache() {
        fromCache.increment();
    }

    /** A figure that only grows; running it adds one. */
    public Runnable counter(String name) {
        Counter counter = Counter.builder(name).register(registry);
        return counter::increment;
    }

    /** A figure that is asked for at each scrape, so it must be at hand. */
    public void gauge(String name, Supplier<Number> figure) {
        Gauge.builder(name, figure).register(registry);
    }

    /** All figures in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    @PreDestroy
    void close() {
        garbageCollection.close();
        registry.close();
    }
}
