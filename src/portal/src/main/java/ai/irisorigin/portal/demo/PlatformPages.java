package ai.irisorigin.portal.demo;

import ai.irisorigin.portal.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;

/** The platform host, until prices and sign-up come. */
@Path("platform")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PlatformPages {

    @Inject
    private Settings settings;

    @Inject
    private DemoFiles files;

    @GET
    public PlatformHomePage home() {
        return new PlatformHomePage(settings.demo() ? tour() : List.of());
    }

    private List<PlatformHomePage.Tour> tour() {
        return files.organizations().stream()
                .map(organization -> {
                    String slug = organization.getString("slug");
                    String url = settings.urlOf(slug);
                    return new PlatformHomePage.Tour(
                            slug,
                            organization.getString("name"),
                            URI.create(url).getAuthority(),
                            url);
                })
                .toList();
    }
}
