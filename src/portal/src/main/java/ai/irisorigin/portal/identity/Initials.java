package ai.irisorigin.portal.identity;

import java.util.Locale;

/** Stands for a picture: the first letters of the first and the last word of a name. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = letter(words[0]);
        return (words.length == 1 ? first : first + letter(words[words.length - 1])).toUpperCase(Locale.ROOT);
    }

    /** A Thai word may begin with a vowel that is written before its consonant; the consonant stands for the word. */
    private static String letter(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .filter(c -> c < 'เ' || c > 'ไ')
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }
}
