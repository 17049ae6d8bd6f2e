package ai.irisorigin.portal.themes;

/**
 * What {@code th:each} says: {@code item : ${list}} or {@code item, status : ${list}}.
 *
 * @param status null if it names none
 * @param list an expression
 */
record Loop(String item, String status, String list) {

    static Loop of(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw new TemplateException("th:each needs 'name : ${list}', not: " + value);
        }
        String names = value.substring(0, colon);
        int comma = names.indexOf(',');
        return new Loop(
                comma < 0 ? names.strip() : names.substring(0, comma).strip(),
                comma < 0 ? null : names.substring(comma + 1).strip(),
                value.substring(colon + 1).strip());
    }
}
