package ai.irisorigin.portal.demo;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * The front page of the platform host. In demo mode it leads to the demo organizations.
 *
 * @param organizations empty outside demo mode
 */
@Page.View("platform/home")
public record PlatformHomePage(List<Tour> organizations) implements Page {

    /** A demo organization to look at. */
    public record Tour(String slug, String name, String host, String href) {}
}
