package ai.irisorigin.portal.demo;

import ai.irisorigin.portal.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;

/** The demo organizations, for whoever wants to look at them. */
@ApplicationScoped
public class DemoTour {

    @Inject
    private Settings settings;

    @Inject
    private DemoFiles files;

    /** An organization and where it is. */
    public record Stop(String slug, String name, String host, String href) {}

    /** None outside demo mode. */
    public List<Stop> stops() {
        return settings.demo() ? files.organizations().stream().map(this::stop).toList() : List.of();
    }

    private Stop stop(JsonObject organization) {
        String slug = organization.getString("slug");
        String url = settings.urlOf(slug);
        return new Stop(slug, organization.getString("name"), URI.create(url).getAuthority(), url);
    }
}
