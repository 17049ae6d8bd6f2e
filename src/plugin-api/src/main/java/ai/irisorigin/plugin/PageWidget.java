package ai.irisorigin.plugin;

import java.util.Optional;
import org.pf4j.ExtensionPoint;

/** Puts a piece of HTML into named places of an organization's public pages. */
public interface PageWidget extends ExtensionPoint {

    /**
     * The piece for a place. It is asked for rarely: what it gives is kept for some minutes and shown to everybody, so it
     * must not depend on who reads it. Two seconds are given, and nobody waits: until it is there the place is empty.
     *
     * @param slot a place that the manifest names: {@code home.top}, {@code home.bottom}, {@code article.bottom},
     *     {@code footer}
     * @param language of the page, as a BCP 47 tag: en or th
     * @return HTML with text, links, lists and pictures of the organization's host; anything else is taken out. Empty if there is
     *     nothing to show
     * @throws Exception if it failed: the place stays empty
     */
    Optional<String> html(String slot, String language, Call call) throws Exception;
}
