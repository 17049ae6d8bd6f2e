package ai.irisorigin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives {@link Visitors} to a test, which fails if a page of theirs misbehaved. Each thread has a browser, which starts with
 * the first of them and ends with the session.
 */
final class VisitorsExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(VisitorsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Playwright works for one thread only.
        Chromium chromium = context.getStore(StoreScope.LAUNCHER_SESSION, OURS)
                .getOrComputeIfAbsent(Thread.currentThread(), thread -> Chromium.start(), Chromium.class);
        return context.getStore(OURS)
                .getOrComputeIfAbsent(Visitors.class, key -> new Visitors(chromium), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
        if (visitors != null) {
            assertThat(visitors.faults()).isEmpty();
        }
    }
}
