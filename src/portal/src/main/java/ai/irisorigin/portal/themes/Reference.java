package ai.irisorigin.portal.themes;

/**
 * What an expression names, for whoever checks it.
 *
 * @param text a path, the key of a message, the path of an asset or a link; "*" stands for what only a page knows
 * @param arguments of a message
 * @param at where it begins in the expression
 */
public record Reference(Kind kind, String text, int arguments, int at) {

    /** What is named. */
    public enum Kind {
        PATH,
        MESSAGE,
        ASSET,
        LINK
    }
}
