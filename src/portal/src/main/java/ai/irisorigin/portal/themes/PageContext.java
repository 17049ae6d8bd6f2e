package ai.irisorigin.portal.themes;

import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.engine.TemplateData;

/** The engine's context of one page, which keeps the scope that all its expressions are evaluated in. */
final class PageContext extends EngineContext {

    private final Scope scope;

    private PageContext(
            IEngineConfiguration configuration, TemplateData template, Map<String, Object> attributes, IContext page) {
        super(configuration, template, attributes, page.getLocale(), Map.of());
        page.getVariableNames().forEach(name -> setVariable(name, page.getVariable(name)));
        this.scope = new Scope(this, (Rendering) page.getVariable(Rendering.VARIABLE));
    }

    Scope scope() {
        return scope;
    }

    /** Makes the context of each page that an engine renders. */
    static final class Factory implements IEngineContextFactory {
        @Override
        public IEngineContext createEngineContext(
                IEngineConfiguration configuration,
                TemplateData template,
                Map<String, Object> attributes,
                IContext page) {
            return new PageContext(configuration, template, attributes, page);
        }
    }
}
