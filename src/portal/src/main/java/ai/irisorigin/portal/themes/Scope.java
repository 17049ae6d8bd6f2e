package ai.irisorigin.portal.themes;

import org.thymeleaf.context.ITemplateContext;

/**
 * What an expression is evaluated in.
 *
 * @param variables in sight; null where there is no page yet
 * @param rendering that they belong to
 */
record Scope(ITemplateContext variables, Rendering rendering) {

    static Scope of(ITemplateContext variables) {
        return ((PageContext) variables).scope();
    }

    Object variable(String name) {
        if (variables == null) {
            throw new TemplateException("${" + name + "} is known on a page only");
        }
        Object value = variables.getVariable(name);
        if (value == null && !variables.containsVariable(name)) {
            throw new TemplateException("there is no ${" + name + "} here");
        }
        return value;
    }
}
