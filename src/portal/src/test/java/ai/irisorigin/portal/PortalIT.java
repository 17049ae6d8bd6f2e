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

/** The built WAR in Payara Micro, with a real PostgreSQL; one deployment for all stories. */
@ExtendWith(ArquillianExtension.class)
class PortalIT
        implements IsolationStories,
                CatalogStories,
                VisitStories,
                SearchStories,
                KnowledgeStories,
                IdentityStories,
                PeopleStories,
                AuthoringStories,
                TrashStories,
                TransferStories,
                MailStories,
                ConversationStories,
                LiveStories,
                AnswerStories,
                MailboxStories,
                AttachmentStories,
                OperatorStories,
                SignUpStories,
                NumbersStories,
                ClockStories,
                BillingStories,
                BooksStories,
                StandingStories,
                WebhookStories,
                UsageStories,
                StorageStories,
                PlanChangeStories,
                ApiStories,
                ThemePackStories,
                BrandingStories,
                PreviewStories,
                PluginStories,
                JobStories,
                ModelStories,
                PluginBoardStories,
                RandomLifeStories,
                SoakStory {

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
                .addPackages(false, Filters.exclude(".*(Test|Listener).*"), PortalIT.class.getPackage())
                .addClasses(RandomLife.class, StripeBooks.class, MeterProbe.class, PluginDesk.class)
                .addAsResource(new File("../../plugins/demo-publisher.p12"), "demo-publisher.p12")
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }

    @Override
    public Probe probe() {
        return probe;
    }

    @Override
    public Organizations organizations() {
        return organizations;
    }

    @Override
    public Migrations migrations() {
        return migrations;
    }

    @Override
    public EntityManager entities() {
        return entities;
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public AnswersProbe answers() {
        return answers;
    }

    @Override
    public Mails mails() {
        return mails;
    }

    @Override
    public EventStreams streams() {
        return streams;
    }

    @Override
    public PublicationTimer publications() {
        return publications;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public MailWire mailWire() {
        return mailWire;
    }

    @Override
    public MailboxReader mailbox() {
        return mailbox;
    }

    @Override
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public PluginDesk plugins() {
        return plugins;
    }
}
