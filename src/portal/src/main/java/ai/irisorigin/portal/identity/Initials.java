package ai.irisorigin.portal.identity;

import java.util.Locale;

/** Stands for a picture: the first letters of the first and the last word of a name. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        String words = name.strip();
        int last = words.lastIndexOf(' ') + 1;
        return (letter(words) + (last == 0 ? "" : letter(words.substring(last)))).toUpperCase(Locale.ROOT);
    }

    /** A Thai word may begin with a vowel that is written before its consonant; the consonant stands for the word. */
    private static String letter(String word) {
        int c;
        for (int i = 0; i < word.length(); i += Character.charCount(c)) {
            c = word.codePointAt(i);
            if (Character.isLetter(c) && (c < 'เ' || c > 'ไ')) {
                return Character.toString(c);
            }
        }
        return "";
    }
}
