package ai.irisorigin.portal.themes;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ognl.AbstractMemberAccess;
import ognl.Ognl;
import ognl.OgnlContext;
import ognl.OgnlException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;

/**
 * What a template's expressions take, against OGNL, which Thymeleaf's standard dialect would use. In the portal's package,
 * because nobody outside of it may evaluate anything.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Evaluation {

    /** A page's record; OGNL wants its own kind of accessors. */
    public record Page(Article article) {
        public Article getArticle() {
            return article;
        }
    }

    /** Something on it. */
    public record Article(String title, int views) {
        public String getTitle() {
            return title;
        }

        public int getViews() {
            return views;
        }
    }

    /** The least that OGNL asks for. */
    private static final class PublicMembers extends AbstractMemberAccess {
        @Override
        public boolean isAccessible(OgnlContext context, Object target, Member member, String propertyName) {
            return Modifier.isPublic(member.getModifiers());
        }
    }

    private final Map<String, Object> variables = Map.of("page", new Page(new Article("How to return an item", 7)));
    private final Expression path = ExpressionParser.parse("${page.article.title}");
    private final Expression choice =
            ExpressionParser.parse("${page.article.views} gt 5 ? ${page.article.title} : 'few'");

    private Scope scope;
    private OgnlContext context;
    private Object pathOfOgnl;
    private Object choiceOfOgnl;

    /** As at the beginning of a page. */
    @Setup
    public void open() throws OgnlException {
        var page = new Context(Locale.ENGLISH, variables);
        scope = ((PageContext) (ITemplateContext) new PageContext.Factory()
                        .createEngineContext(new TemplateEngine().getConfiguration(), null, Map.of(), page))
                .scope();
        context = Ognl.createDefaultContext(variables, new PublicMembers());
        pathOfOgnl = Ognl.parseExpression("page.article.title");
        choiceOfOgnl = Ognl.parseExpression("page.article.views > 5 ? page.article.title : 'few'");
    }

    @Benchmark
    public Object path() {
        return path.value(scope);
    }

    @Benchmark
    public Object pathOfOgnl() throws OgnlException {
        return Ognl.getValue(pathOfOgnl, context, variables);
    }

    @Benchmark
    public Object choice() {
        return choice.value(scope);
    }

    @Benchmark
    public Object choiceOfOgnl() throws OgnlException {
        return Ognl.getValue(choiceOfOgnl, context, variables);
    }
}
