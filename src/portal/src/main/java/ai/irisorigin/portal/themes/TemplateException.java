package ai.irisorigin.portal.themes;

/** A template says something that it may not say, or that makes no sense; the message names it. */
public class TemplateException extends RuntimeException {

    private final Place place;
    private final String what;

    /**
     * Where it says so.
     *
     * @param file path in the pack
     * @param line from 1; 0 if it can't be told
     * @param column from 1; 0 if it can't be told
     */
    public record Place(String file, int line, int column) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        }
    }

    public TemplateException(String message) {
        super(message);
        this.place = null;
        this.what = message;
    }

    public TemplateException(Place place, String what, Throwable cause) {
        super(place + ": " + what, cause);
        this.place = place;
        this.what = what;
    }

    /** Where; null if that is not known. */
    public Place place() {
        return place;
    }

    /** The message without the place. */
    public String what() {
        return what;
    }
}
