package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** The first thing that runs, before any request is served. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    @Inject
    private Settings settings;

    @Inject
    private Migrations migrations;

    @Inject
    private OrganizationNews news;

    @PostConstruct
    void start() {
        if (!settings.obstacles().isEmpty()) {
            throw new IllegalStateException(String.join(" ", settings.obstacles()));
        }
        migrations.start();
        news.start();
    }

    @PreDestroy
    void stop() {
        news.stop();
    }
}
