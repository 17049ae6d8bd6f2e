package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.plugins.Plugins;
import ai.irisorigin.portal.plugins.Publishers;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.PublicKey;
import java.util.Optional;

/** Whose plugins are trusted: keys are added and revoked. */
@Path("platform" + PublishersPages.HERE)
@Requires(Permission.OPERATE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PublishersPages {

    static final String HERE = Board.HERE + "/publishers";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PEM = 20_000;

    @Inject
    private Publishers publishers;

    @Inject
    private Plugins plugins;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public PublishersPage list() {
        return page(new PublishersPage.Form("", ""), PublishersPage.Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response trust(
            @FormParam("name") @DefaultValue("") String typedName, @FormParam("pem") @DefaultValue("") String pem) {
        String name = Input.line(typedName);
        String wrongName = name.isEmpty()
                ? "pluginboard.publishers.error.name.missing"
                : name.length() > LONGEST_NAME ? "pluginboard.publishers.error.name.long" : null;
        Optional<PublicKey> key = pem.length() > LONGEST_PEM ? Optional.empty() : Publishers.parse(pem);
        String wrongKey = key.isPresent() ? null : "pluginboard.publishers.error.pem";
        if (wrongName != null || wrongKey != null) {
            return Answers.invalid(page(
                    new PublishersPage.Form(typedName, pem), new PublishersPage.Errors(true, wrongName, wrongKey)));
        }
        Visit visit = Visit.of(request);
        publishers.trust(name, key.get(), visit.signedIn().name());
        audit.add("publisher.trusted", name, visit);
        return Answers.seeOther(HERE, Flash.done("publisher.trusted", name), visit);
    }

    @GET
    @Path("{fingerprint}/revocation")
    public ConfirmPage confirmRevocation(@PathParam("fingerprint") String fingerprint) {
        return new ConfirmPage("publisher-revocation", find(fingerprint).name(), revocation(fingerprint), HERE);
    }

    @POST
    @Path("{fingerprint}/revocation")
    public Response revoke(@PathParam("fingerprint") String fingerprint) {
        String name = find(fingerprint).name();
        plugins.revoke(fingerprint);
        Visit visit = Visit.of(request);
        audit.add("publisher.revoked", name, visit);
        return Answers.seeOther(HERE, Flash.done("publisher.revoked", name), visit);
    }

    private Publishers.Publisher find(String fingerprint) {
        return publishers.all().stream()
                .filter(publisher -> publisher.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String revocation(String fingerprint) {
        return HERE + "/" + fingerprint + "/revocation";
    }

    private PublishersPage page(PublishersPage.Form form, PublishersPage.Errors errors) {
        return new PublishersPage(
                publishers.all().stream()
                        .map(publisher -> new PublishersPage.Row(
                                revocation(publisher.fingerprint()),
                                publisher.name(),
                                Publishers.readable(publisher.fingerprint()),
                                publisher.addedAt(),
                                publisher.addedBy(),
                                publisher.revokedAt()))
                        .toList(),
                form,
                errors);
    }
}
