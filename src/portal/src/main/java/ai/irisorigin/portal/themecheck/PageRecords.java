package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Template;
import ai.irisorigin.portal.web.Page;
import java.util.Optional;

/** The record that a page's template accepts: the one that the base theme's template of the same path names. */
final class PageRecords {

    private static final String OURS = "ai.irisorigin.portal.";

    private PageRecords() {}

    /** Empty for a page that the base theme has not. */
    static Optional<Class<?>> of(String path, Pack pack) {
        return pack.base()
                .file(path)
                .map(html -> Template.read(Pack.text(html)).accepts())
                .flatMap(PageRecords::named);
    }

    private static Optional<Class<?>> named(String name) {
        if (!name.startsWith(OURS)) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(name, false, PageRecords.class.getClassLoader());
            return type.isRecord() && type.isAnnotationPresent(Page.View.class) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    static String view(Class<?> page) {
        return page.getAnnotation(Page.View.class).value();
    }
}
