package ai.irisorigin.portal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a resource class or method for staff: somebody must be signed in, with this permission if one is named. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {

    /** One at most; without one, every role may. */
    Permission[] value() default {};
}
