package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.web.CsrfToken;
import ai.irisorigin.portal.web.SafeHtml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeDefinition;
import org.thymeleaf.engine.AttributeDefinitions;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.IAttributeDefinitionsAware;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.util.StandardProcessorUtils;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * All that a template can do. Thymeleaf's standard dialect is not there at all: no expression objects, no inlining, no
 * preprocessing, no unescaped text, no fragment expressions; so there is nothing to switch off.
 */
final class ThemeDialect extends AbstractProcessorDialect {

    static final String PREFIX = "th";

    static final String CLASS_APPEND = "classappend";

    /** Takes a colour alone: what else it could say is an address. */
    private static final String FILL = "fill";

    /** Attributes of HTML that a template may compute. */
    static final Set<String> COMPUTED = Set.of(
            "href",
            "src",
            "action",
            "value",
            "class",
            CLASS_APPEND,
            "alt",
            "lang",
            "hreflang",
            "datetime",
            "content",
            "id",
            "name",
            "for",
            "placeholder",
            "aria-label",
            "aria-current",
            "aria-describedby",
            "aria-invalid",
            "checked",
            "selected",
            "disabled",
            "required",
            "width",
            "height",
            "x",
            "y",
            "rel",
            "max",
            "min",
            "multiple",
            "accept",
            "hidden",
            "open",
            "colspan",
            FILL);

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action");

    static final Set<String> STRUCTURAL =
            Set.of("each", "if", "unless", "layout", "replace", "text", "moment", "html", "slot");

    /** Read by {@code th:layout} from its own element. */
    static final Set<String> OF_LAYOUT = Set.of("title", "description");

    ThemeDialect() {
        super("theme", PREFIX, 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        var processors = new LinkedHashSet<IProcessor>();
        processors.add(new Each());
        processors.add(new Condition("if", true));
        processors.add(new Condition("unless", false));
        processors.add(new Layout());
        processors.add(new Replace());
        COMPUTED.forEach(name -> processors.add(new Attribute(name)));
        processors.add(new Text());
        processors.add(new Moment());
        processors.add(new Html());
        processors.add(new Slot());
        processors.add(new Block());
        processors.add(new Form());
        return processors;
    }

    private abstract static class OnAttribute extends AbstractAttributeTagProcessor {

        OnAttribute(String name, int precedence) {
            this(name, precedence, true);
        }

        OnAttribute(String name, int precedence, boolean removed) {
            super(TemplateMode.HTML, PREFIX, null, false, name, true, precedence, removed);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler structure) {
            process(Scope.of(context), tag, value, structure);
        }

        abstract void process(
                Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure);

        static Object evaluate(Scope scope, String expression) {
            scope.rendering().budget().step();
            return scope.rendering().theme().expression(expression).value(scope);
        }
    }

    /** {@code th:each="item : ${list}"} or {@code th:each="item, row : ${list}"}. */
    private static final class Each extends OnAttribute {
        Each() {
            super("each", 200);
        }

        @Override
        void process(Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure) {
            Loop loop = Loop.of(value);
            Object list = evaluate(scope, loop.list());
            scope.rendering().budget().rounds(list instanceof List<?> items ? items.size() : 1);
            structure.iterateElement(loop.item(), loop.status(), list == null ? List.of() : list);
        }
    }

    private static final class Condition extends OnAttribute {
        private final boolean wanted;

        Condition(String name, boolean wanted) {
            super(name, 300);
            this.wanted = wanted;
        }

        @Override
        void process(Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure) {
            if (Values.isTrue(evaluate(scope, value)) != wanted) {
                structure.removeElement();
            }
        }
    }

    /** {@code th:layout="site"}: the element's content becomes the slot of {@code layouts/site.html}. */
    private static final class Layout extends AbstractAttributeModelProcessor {
        Layout() {
            super(TemplateMode.HTML, PREFIX, null, false, "layout", true, 350, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IModel model,
                AttributeName name,
                String value,
                IElementModelStructureHandler structure) {
            Scope scope = Scope.of(context);
            enter(scope);
            var tag = (IProcessableElementTag) model.get(0);
            for (String attribute : OF_LAYOUT) {
                String expression = tag.getAttributeValue(PREFIX, attribute);
                structure.setLocalVariable(
                        attribute, expression == null ? null : OnAttribute.evaluate(scope, expression));
            }
            IModel content = model.cloneModel();
            content.remove(0);
            content.remove(content.size() - 1);
            structure.setLocalVariable(Slot.CONTENT, content);
            model.reset();
            model.addModel(template(context, "layouts/" + value));
        }
    }

    /** {@code th:replace="header"}: the element is replaced by {@code partials/header.html}. */
    private static final class Replace extends OnAttribute {
        Replace() {
            super("replace", 400);
        }

        @Override
        void process(Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure) {
            enter(scope);
            String html = scope.rendering().theme().partial(value).html(scope);
            if (html == null) {
                structure.replaceWith(template(scope.variables(), "partials/" + value), true);
            } else {
                structure.replaceWith(html, false);
            }
        }
    }

    private static final class Attribute extends OnAttribute implements IAttributeDefinitionsAware {
        private final String name;
        private final boolean appends;
        private AttributeDefinition definition;

        Attribute(String name) {
            super(name, name.equals(CLASS_APPEND) ? 750 : 700, false);
            this.appends = name.equals(CLASS_APPEND);
            this.name = appends ? "class" : name;
        }

        @Override
        public void setAttributeDefinitions(AttributeDefinitions definitions) {
            definition = definitions.forName(TemplateMode.HTML, name);
        }

        @Override
        void process(Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure) {
            Object result = evaluate(scope, value);
            if (appends) {
                String own = tag.getAttributeValue(name);
                String more = Values.attribute(result == null || Boolean.FALSE.equals(result) ? "" : result);
                set(own == null || own.isEmpty() ? more : more.isEmpty() ? own : own + " " + more, structure);
                return;
            }
            String text = attribute(name, result);
            if (text == null) {
                structure.removeAttribute(name);
                structure.removeAttribute(computed());
            } else {
                set(text, structure);
            }
        }

        /** In the place of the computed one: each change of a tag is a copy of it. */
        private void set(String value, IElementTagStructureHandler structure) {
            StandardProcessorUtils.replaceAttribute(
                    structure, computed(), definition, name, HtmlEscape.escapeHtml4Xml(value));
        }

        private AttributeName computed() {
            return getMatchingAttributeName().getMatchingAttributeName();
        }
    }

    private static final class Text extends OnAttribute {
        Text() {
            super("text", 1300);
        }

        @Override
        void process(Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure) {
            structure.setBody(
                    HtmlEscape.escapeHtml4Xml(Values.print(evaluate(scope, value), scope.rendering())), false);
        }
    }

    /** {@code th:moment="${page.seenAt}"}: prints an instant with its time of day, where {@code th:text} prints the date. */
    private static final class Moment extends OnAttribute {
        Moment() {
            super("moment", 1300);
        }

        @Override
        void process(Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure) {
            structure.setBody(
                    HtmlEscape.escapeHtml4Xml(Values.moment(evaluate(scope, value), scope.rendering())), false);
        }
    }

    /** {@code th:html="${page.body}"}: prints sanitized HTML, and nothing else. */
    private static final class Html extends OnAttribute {
        Html() {
            super("html", 1300);
        }

        @Override
        void process(Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure) {
            Object html = evaluate(scope, value);
            if (!(html instanceof SafeHtml safe)) {
                throw new TemplateException("th:html prints sanitized HTML only: " + value);
            }
            structure.setBody(safe.html(), false);
        }
    }

    private static final class Slot extends OnAttribute {
        static final String CONTENT = " content";

        Slot() {
            super("slot", 1300);
        }

        @Override
        void process(Scope scope, IProcessableElementTag tag, String value, IElementTagStructureHandler structure) {
            if (!(scope.variables().getVariable(CONTENT) instanceof IModel content)) {
                throw new TemplateException("th:slot has no content outside of a layout");
            }
            enter(scope);
            structure.setBody(content, true);
        }
    }

    /** {@code th:block} leaves nothing of itself. */
    private static final class Block extends AbstractElementTagProcessor {
        Block() {
            super(TemplateMode.HTML, PREFIX, "block", true, null, false, 100_000);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            Scope.of(context).rendering().budget().step();
            structure.removeTags();
        }
    }

    /** A form that posts carries the session's token as its first field; no template has to remember it. */
    private static final class Form extends AbstractElementTagProcessor {
        Form() {
            super(TemplateMode.HTML, null, "form", false, null, false, 2_000);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            String token = Scope.of(context).rendering().csrfToken();
            if (token != null && "post".equalsIgnoreCase(tag.getAttributeValue("method"))) {
                var attributes = new LinkedHashMap<String, String>();
                attributes.put("type", "hidden");
                attributes.put("name", CsrfToken.FIELD);
                attributes.put("value", token);
                IModel field = context.getModelFactory().createModel();
                field.add(context.getModelFactory()
                        .createStandaloneElementTag("input", attributes, AttributeValueQuotes.DOUBLE, false, false));
                structure.insertImmediatelyAfter(field, false);
            }
        }
    }

    /** What an attribute says for this value; null if it is left out. */
    static String attribute(String name, Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return null;
        }
        if (Boolean.TRUE.equals(value) && !name.startsWith("aria-")) {
            return name;
        }
        String text = Values.attribute(value);
        if (name.equals(FILL) && !text.matches("#[0-9a-fA-F]{6}")) {
            throw new TemplateException("fill is a colour like #4f46c8, not: " + text);
        }
        return ADDRESSES.contains(name) ? Addresses.checked(text) : text;
    }

    /** Another template begins here, or the content of one: those that name themselves must have an end. */
    private static void enter(Scope scope) {
        if (((IEngineContext) scope.variables()).level() > Budget.DEEPEST) {
            throw new TemplateException("nested too deeply");
        }
        scope.rendering().budget().rounds(1);
    }

    private static TemplateModel template(ITemplateContext context, String name) {
        return context.getConfiguration()
                .getTemplateManager()
                .parseStandalone(context, name, null, TemplateMode.HTML, true, true);
    }
}
