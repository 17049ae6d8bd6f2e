package ai.irisorigin.portal.answers;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * What an organization decides about how it works.
 *
 * @param own whether the portal's own model answers
 * @param models those of plugins that can be chosen
 * @param others those that can't be, yet
 * @param gone whether the model that was chosen is none of these any more
 */
@Page.View("answers/settings")
public record SettingsPage(boolean firstAnswer, boolean own, List<Model> models, List<Other> others, boolean gone)
        implements Page {

    /**
     * A model.
     *
     * @param modelKind names the message {@code plugins.model.<modelKind>}
     */
    public record Model(String plugin, String name, String modelKind, boolean chosen) {}

    /**
     * A model that the organization's plan lacks, or whose plugin is off.
     *
     * @param plan names the smallest plan that has it; null if the organization's has it
     */
    public record Other(String href, String name, String modelKind, String plan) {}
}
