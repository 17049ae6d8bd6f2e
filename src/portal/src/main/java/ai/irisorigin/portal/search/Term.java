package ai.irisorigin.portal.search;

/**
 * A word that a text must say.
 *
 * @param stem the word itself
 * @param prefix what the beginning of another spelling may be instead, while the word is being typed; else null
 */
record Term(String stem, String prefix) {

    boolean isSaidBy(Words.Word word) {
        return word.stem().equals(stem) || (prefix != null && word.spelling().startsWith(prefix));
    }

    /** What whatever is meant has in it: an ending may have changed the last letter of the stem ("deliveri"). */
    String inAllSpellings() {
        String part = prefix == null ? stem : common(stem, prefix);
        if (part.isEmpty()) {
            return stem;
        }
        return part.length() > 2 && part.charAt(part.length() - 1) < 128 ? part.substring(0, part.length() - 1) : part;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
