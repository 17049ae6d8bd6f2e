package ai.irisorigin.portal.themecheck;

/**
 * Something that is wrong with a pack.
 *
 * @param rule its stable code
 * @param file path in the pack; empty if it is about the pack as a whole
 * @param line from 1; 0 if it is about the whole file
 * @param column from 1; 0 if it is about the whole line
 * @param message what is wrong
 * @param remedy what to do
 */
public record Finding(String rule, Level level, String file, int line, int column, String message, String remedy) {

    /** As compilers and editors write it. */
    public String place() {
        return (file.isEmpty() ? "(pack)" : file) + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }

    @Override
    public String toString() {
        return place() + " " + level.key() + " " + rule + " " + message + "; " + remedy;
    }
}
