package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.plugins.Point;
import ai.irisorigin.portal.plugins.RunningPlugins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The models that plugins bring to answer questions, as the current organization may look at them. */
@ApplicationScoped
public class Models {

    @Inject
    private RunningPlugins running;

    @Inject
    private Calls calls;

    /**
     * A plugin's model.
     *
     * @param name as its plugin says
     * @param kind what it counts as in plans
     * @param from the smallest plan that has it
     * @param ready whether the organization may use it, and has switched its plugin on
     */
    public record Model(String plugin, String name, Feature kind, Plan from, boolean ready) {}

    /** Those that run, by name. */
    public List<Model> all() {
        List<String> ready = calls.at(Point.ANSWER_PROVIDER);
        return running.all().stream()
                .filter(plugin -> plugin.has(Point.ANSWER_PROVIDER))
                .map(plugin -> new Model(
                        plugin.key().id(),
                        plugin.model(),
                        plugin.kindOfModel(),
                        plugin.modelIsFrom(),
                        ready.contains(plugin.key().id())))
                .sorted(Comparator.comparing(Model::name).thenComparing(Model::plugin))
                .toList();
    }
}
