package ai.irisorigin.portal;

import ai.irisorigin.portal.answers.AnswersProbe;
import ai.irisorigin.portal.answers.MoodyModel;
import ai.irisorigin.portal.api.MeterProbe;
import ai.irisorigin.portal.authoring.PublicationTimer;
import ai.irisorigin.portal.billing.RandomLife;
import ai.irisorigin.portal.billing.StripeBooks;
import ai.irisorigin.portal.knowledge.Library;
import ai.irisorigin.portal.live.EventStreams;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.mail.Outbox;
import ai.irisorigin.portal.mailbox.MailboxReader;
import ai.irisorigin.portal.plugincalls.Electrician;
import ai.irisorigin.portal.plugins.PluginDesk;
import ai.irisorigin.portal.tenancy.Migrations;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.web.Metrics;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The built WAR in Payara Micro, with a real PostgreSQL; one deployment for all stories of a class, and each class has its own. */
@ExtendWith(ArquillianExtension.class)
abstract class InContainer {

    @Inject
    private Probe probe;

    @Inject
    private Organizations organizations;

    @Inject
    private Migrations migrations;

    @Inject
    private EntityManager entities;

    @Inject
    private Library library;

    @Inject
    private AnswersProbe answers;

    @Inject
    private Mails mails;

    @Inject
    private EventStreams streams;

    @Inject
    private PublicationTimer publications;

    @Inject
    private Outbox outbox;

    @Inject
    private MailWire mailWire;

    @Inject
    private MailboxReader mailbox;

    @Inject
    private Metrics metrics;

    @Inject
    private PluginDesk plugins;

    @Deployment
    static WebArchive portal() throws URISyntaxException {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("portal.war")))
                .as(WebArchive.class)
                .addClasses(AnswersProbe.class, MoodyModel.class)
                .addPackages(false, Filters.exclude(".*(Test|Listener).*"), InContainer.class.getPackage())
                .addClasses(RandomLife.class, StripeBooks.class, MeterProbe.class, PluginDesk.class, Electrician.class)
                .addAsResource(new File("../../plugins/demo-publisher.p12"), "demo-publisher.p12")
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }

    public Probe probe() {
        return probe;
    }

    public Organizations organizations() {
        return organizations;
    }

    public Migrations migrations() {
        return migrations;
    }

    public EntityManager entities() {
        return entities;
    }

    public Library library() {
        return library;
    }

    public AnswersProbe answers() {
        return answers;
    }

    public Mails mails() {
        return mails;
    }

    public EventStreams streams() {
        return streams;
    }

    public PublicationTimer publications() {
        return publications;
    }

    public Outbox outbox() {
        return outbox;
    }

    public MailWire mailWire() {
        return mailWire;
    }

    public MailboxReader mailbox() {
        return mailbox;
    }

    public Metrics metrics() {
        return metrics;
    }

    public PluginDesk plugins() {
        return plugins;
    }
}
