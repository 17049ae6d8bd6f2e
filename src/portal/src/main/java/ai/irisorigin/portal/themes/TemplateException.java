package ai.irisorigin.portal.themes;

/** A template says something that it may not say, or that makes no sense; the message names it. */
public class TemplateException extends RuntimeException {
    public TemplateException(String message) {
        super(message);
    }
}
