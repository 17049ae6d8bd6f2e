package ai.irisorigin.portal.web;

/**
 * A page that shows another page of this host in a frame. No template may bring one, so it takes the place of
 * {@code <output id="frame"></output>}.
 */
public interface Framing {

    /** The address of what is shown. */
    String frame();
}
