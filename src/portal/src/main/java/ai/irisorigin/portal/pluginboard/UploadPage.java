package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.web.Page;

/**
 * Bringing in a plugin, and why one was refused.
 *
 * @param most megabytes of a jar
 * @param error key of a message about the file, or null
 * @param file name of the one that was refused, or null
 * @param refusal key of a message why its content was refused, or null
 * @param detail what that is about
 * @param stranger whether nobody said yet that its publisher is trusted
 */
@Page.View(value = "pluginboard/upload", scripts = "js/pack.js")
public record UploadPage(int most, String error, String file, String refusal, String detail, boolean stranger)
        implements Page {}
