package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The whole help centre in one zip, written while it is read. */
@Path("app/knowledge/export")
@Requires(Permission.MANAGE_KNOWLEDGE)
@ApplicationScoped
public class ExportResource {

    @Inject
    private Export export;

    @Inject
    private Clock clock;

    @GET
    @Produces("application/zip")
    public Response zip() {
        String name = CurrentTenant.required().slug() + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Response.ok((StreamingOutput) this::write)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private void write(OutputStream out) throws IOException {
        try (var zip = new ExportedZip(out, Set.copyOf(export.pictureFiles()))) {
            for (Export.Named category : export.categories()) {
                zip.add(category);
            }
            List<Export.Text> texts = export.textsAfter(Export.START);
            while (!texts.isEmpty()) {
                for (Export.Text text : texts) {
                    if (text.language() != null) {
                        zip.add(text);
                    }
                }
                texts = export.textsAfter(texts.get(texts.size() - 1).article());
            }
            List<Export.Picture> pictures = export.picturesAfter(Export.START);
            while (!pictures.isEmpty()) {
                for (Export.Picture picture : pictures) {
                    zip.add(picture);
                }
                UUID last = pictures.get(pictures.size() - 1).id();
                pictures = export.picturesAfter(last);
            }
        }
    }
}
