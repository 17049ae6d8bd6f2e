package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What search engines shall know of, each article with its languages (sitemaps.org, protocol 0.9). */
@Path("sitemap.xml")
@Produces("application/xml;charset=utf-8")
@ApplicationScoped
public class SitemapResource {

    @Inject
    private HelpCentre helpCentre;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public Response sitemap() {
        String host = settings.urlAt(Visit.of(request).host());
        Map<String, List<ArticleLink>> articles = helpCentre.everything().stream()
                .collect(Collectors.groupingBy(
                        link -> link.category() + "/" + link.slug(), LinkedHashMap::new, Collectors.toList()));
        var sitemap = new Sitemap();
        sitemap.add(host + "/", null, Languages.ALL);
        sitemap.add(host + "/help", null, Languages.ALL);
        articles.values().stream()
                .map(texts -> texts.get(0).category())
                .distinct()
                .sorted()
                .forEach(category -> sitemap.add(host + "/help/" + category, null, Languages.ALL));
        articles.forEach((path, texts) -> sitemap.add(
                host + "/help/" + path,
                texts.stream()
                        .map(ArticleLink::updated)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                texts.stream().map(ArticleLink::language).toList()));
        return Response.ok(sitemap.xml())
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
