package ai.irisorigin.portal.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record that a JAX-RS resource returns and a template reads: the whole of what the template may see. */
public interface Page {

    /** Which template shows a page record. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface View {

        /** Path below {@code pages/}, without {@code .html}. */
        String value();

        /** Whether all visitors see the same, so that it may be kept in memory until the organization changes. */
        boolean cached() default false;

        /** Whether its address holds a secret: then nobody keeps it, and no other site learns where its reader came from. */
        boolean secret() default false;

        /** Assets of the portal that make the page handier; it works without them. Themes carry none. */
        String[] scripts() default {};
    }
}
