package ai.irisorigin.portal.conversations;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that a text is found by: in lower case, without accents, also where no spaces are between them. */
public final class Words {

    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\p{M}]+$");
    private static final int MOST = 100;
    private static final int LONGEST = 60;

    private Words() {}

    public static Set<String> of(String text) {
        // Not the compatible form, which takes a Thai vowel apart that the dictionary has in one.
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "");
        var words = new LinkedHashSet<String>();
        BreakIterator breaks = BreakIterator.getWordInstance(THAI);
        breaks.setText(plain);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE && words.size() < MOST; end = breaks.next()) {
            String word = EDGES.matcher(plain.substring(start, end)).replaceAll("");
            if (!word.isEmpty() && word.length() <= LONGEST) {
                words.add(word);
            }
            start = end;
        }
        return words;
    }
}
