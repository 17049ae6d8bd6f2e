package ai.irisorigin.portal.themeboard;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.intake.Installations;
import ai.irisorigin.portal.intake.Reports;
import ai.irisorigin.portal.themecheck.Report;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.web.BodyLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What can be taken home: a version's files, and reports. */
@Path("platform" + ThemesPages.HERE)
@Requires(Permission.OPERATE)
@ApplicationScoped
public class ThemeFiles {

    private static final int LONGEST_REPORT = 2 << 20;
    private static final String TEXT = "text/plain;charset=utf-8";

    @Inject
    private Installations installations;

    @GET
    @Path("{name}/{version}/pack")
    @Produces("application/zip")
    public Response pack(@PathParam("name") String name, @PathParam("version") String version) {
        byte[] zip = installations.zip(new ThemeKey(name, version)).orElseThrow(NotFoundException::new);
        return file(zip, "application/zip", name + "-" + version + ".zip");
    }

    @GET
    @Path("{name}/{version}/report")
    @Produces(TEXT)
    public Response report(@PathParam("name") String name, @PathParam("version") String version) {
        Report report = installations.report(new ThemeKey(name, version)).orElseThrow(NotFoundException::new);
        return file(report.text(), TEXT, name + "-" + version + "-report.txt");
    }

    /** Nothing of a refused pack is kept, so its report comes along. */
    @POST
    @Path("report")
    @BodyLimit(LONGEST_REPORT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({TEXT, MediaType.APPLICATION_JSON})
    public Response refusal(
            @FormParam("report") @DefaultValue("") String json, @FormParam("format") @DefaultValue("") String format) {
        Report report;
        try {
            report = Reports.parse(json);
        } catch (JsonException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new BadRequestException(e);
        }
        return switch (format) {
            case "text" -> file(report.text(), TEXT, "report.txt");
            case "json" -> file(Reports.json(report), MediaType.APPLICATION_JSON, "report.json");
            default -> throw new BadRequestException();
        };
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
