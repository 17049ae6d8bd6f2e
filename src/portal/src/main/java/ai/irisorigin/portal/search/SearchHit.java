package ai.irisorigin.portal.search;

import ai.irisorigin.portal.web.SafeHtml;

/**
 * An article that says what was searched for.
 *
 * @param category slug of its category
 * @param topic name of its category
 * @param language of the text that was found, which may not be the reader's
 * @param title with the words that were found marked
 * @param excerpt of the text around them, or its summary
 */
public record SearchHit(
        String category,
        String topic,
        String slug,
        String language,
        String heading,
        SafeHtml title,
        SafeHtml excerpt) {}
