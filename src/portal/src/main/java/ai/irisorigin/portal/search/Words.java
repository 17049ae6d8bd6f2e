package ai.irisorigin.portal.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Text cut into words. Thai is written without spaces, so a dictionary finds its words; English ones are reduced to their
 * stems, so that "returning" finds "returns". A word is cut the same way whatever the text around it is in.
 */
public final class Words {

    private static final int LONGEST = 60;
    private static final Pattern ENGLISH = Pattern.compile("[a-z']{3,}");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final BreakIterator CUTS = BreakIterator.getWordInstance(new ULocale("th"));

    /** Said in any text, so they tell articles apart only where nothing else is asked for. */
    private static final Set<String> COMMON =
            Set.of(("a an and are as at be by can did do does for from has have how i if in"
                            + " is it me my not of on or our that the this to was we what when where which who why will with you your"
                            + " ที่ ของ และ ใน เป็น ได้ ให้ ว่า จะ มี ไม่ ไหม ไง ยังไง อย่างไร อะไร ทำ แล้ว ครับ ค่ะ คะ นะ ผม ฉัน")
                    .split(" ", -1));

    /**
     * A word and where it stands.
     *
     * @param spelling in lower case and without accents
     * @param stem what is compared
     */
    public record Word(String spelling, String stem, int start, int end) {

        public boolean isCommon() {
            return COMMON.contains(spelling);
        }
    }

    private Words() {}

    public static List<Word> in(String text) {
        var cuts = CUTS.clone();
        cuts.setText(text);
        var stemmer = new EnglishStemmer();
        var words = new ArrayList<Word>();
        int start = cuts.first();
        for (int end = cuts.next(); end != BreakIterator.DONE; start = end, end = cuts.next()) {
            if (cuts.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT && end - start <= LONGEST) {
                String spelling = spelling(text.substring(start, end));
                words.add(new Word(spelling, stem(spelling, stemmer), start, end));
            }
        }
        return words;
    }

    /** The text with its letters as in spellings, each in its place: quicker than to cut it, good enough to look for parts. */
    static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = folded(letters[i]);
        }
        return new String(letters);
    }

    private static char folded(char letter) {
        char lower = letter == '’' ? '\'' : Character.toLowerCase(letter);
        boolean accented = (lower >= 0xc0 && lower < 0x600) || (lower >= 0x1e00 && lower < 0x2000);
        return accented
                ? Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                        .charAt(0)
                : lower;
    }

    private static String spelling(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        return ascii
                ? lower
                : Normalizer.normalize(
                        ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                                .replaceAll(""),
                        Normalizer.Form.NFC);
    }

    private static String stem(String spelling, EnglishStemmer stemmer) {
        if (!ENGLISH.matcher(spelling).matches()) {
            return spelling;
        }
        stemmer.setCurrent(spelling);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
