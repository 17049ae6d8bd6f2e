package ai.irisorigin.portal.themes;

import org.thymeleaf.context.ITemplateContext;

/** What an expression is evaluated in: the variables in sight, and the rendering they belong to. */
record Scope(ITemplateContext variables, Rendering rendering) {

    static Scope of(ITemplateContext variables) {
        return new Scope(variables, (Rendering) variables.getVariable(Rendering.VARIABLE));
    }

    Object variable(String name) {
        Object value = variables.getVariable(name);
        if (value == null && !variables.containsVariable(name)) {
            throw new TemplateException("there is no ${" + name + "} here");
        }
        return value;
    }
}
