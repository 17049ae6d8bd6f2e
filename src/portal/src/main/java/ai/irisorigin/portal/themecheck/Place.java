package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Template;

/** A place in the value of an attribute, which may go over lines. */
record Place(int line, int column) {

    static Place in(Template.Attribute attribute, int at) {
        String before =
                attribute.value().substring(0, Math.min(at, attribute.value().length()));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return new Place(
                attribute.line() + lines,
                lines == 0 ? attribute.column() + before.length() : before.length() - before.lastIndexOf('\n'));
    }
}
