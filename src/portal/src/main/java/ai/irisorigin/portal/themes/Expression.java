package ai.irisorigin.portal.themes;

/** A parsed expression of a template; {@link ExpressionParser} tells the grammar. */
@FunctionalInterface
interface Expression {

    Object value(Scope scope);

    /** null, false, 0, the empty text and the empty list are false. */
    default boolean holds(Scope scope) {
        return Values.isTrue(value(scope));
    }
}
