package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Hears from PostgreSQL (LISTEN) what changed of an organization, whoever changed it: this node, another one, or the
 * operator at a psql prompt. After a silence (the database was away) everything cached is doubted and dropped.
 */
@ApplicationScoped
public class OrganizationNews {

    private static final Logger LOG = Logger.getLogger(OrganizationNews.class.getName());

    private static final String PLUGIN = "plugin";

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Organizations organizations;

    @Inject
    private Settings settings;

    @Inject
    private Event<NewsHeard> others;

    private Thread listener;
    private volatile boolean stopping;
    private volatile Connection connection;

    void start() {
        listener = threads.newThread(this::listen);
        listener.setName("organization-news");
        listener.setDaemon(true);
        listener.start();
    }

    void stop() {
        stopping = true;
        listener.interrupt();
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The connection was gone already", e);
        }
    }

    private void listen() {
        var source = new PGSimpleDataSource();
        DataSources.configure(source, settings, settings.platform());
        source.setApplicationName("iris-origin news");
        source.setTcpKeepAlive(true);
        while (!stopping) {
            try (Connection opened = source.getConnection();
                    var listen = opened.createStatement()) {
                connection = opened;
                listen.execute("listen organization; listen " + PLUGIN);
                organizations.forgetAll();
                others.fire(new NewsHeard(PLUGIN, ""));
                hear(opened.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (!stopping) {
                    LOG.log(Level.WARNING, "No news from the database, trying again: {0}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection news) throws SQLException {
        while (!stopping) {
            for (var notification : news.getNotifications((int) TimeUnit.SECONDS.toMillis(20))) {
                if (!notification.getName().equals("organization")) {
                    others.fire(new NewsHeard(notification.getName(), notification.getParameter()));
                    continue;
                }
                String[] words = notification.getParameter().split(" ", -1);
                organizations.forget(UUID.fromString(words[0]), words.length > 1);
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
