package ai.irisorigin.portal.themeboard;

import ai.irisorigin.portal.web.Page;

/**
 * Bringing in a theme pack, and why one was refused.
 *
 * @param here address of the list of themes
 * @param most megabytes of a pack
 * @param error key of a message about the file, or null
 * @param file name of the one that was refused, or null
 * @param theme name and version of what was refused, as far as they could be read; or null
 * @param report why it was refused, or null
 * @param json the same for programs, or null
 */
@Page.View(value = "themeboard/upload", scripts = "js/pack.js")
public record UploadPage(String here, int most, String error, String file, String theme, ReportPart report, String json)
        implements Page {}
