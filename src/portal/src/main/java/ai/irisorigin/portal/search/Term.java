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
}
