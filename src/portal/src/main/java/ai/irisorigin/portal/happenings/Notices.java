package ai.irisorigin.portal.happenings;

import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.Notification;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.stream.Stream;

/** Events in words, in the language of the current organization. */
@ApplicationScoped
public class Notices {

    @Inject
    private ViewEngine engine;

    @Inject
    private Settings settings;

    Notification of(Event event) {
        if (event instanceof Event.ConversationOpened opened) {
            return discreet(event, opened.excerpt(), "" + opened.number(), opened.subject(), opened.from());
        }
        if (event instanceof Event.ConversationAnswered answered) {
            return discreet(event, answered.excerpt(), "" + answered.number(), answered.subject(), answered.by());
        }
        if (event instanceof Event.ConversationClosed closed) {
            return discreet(event, "", "" + closed.number(), closed.subject());
        }
        if (event instanceof Event.ArticlePublished published) {
            return notice(event, published.title());
        }
        if (event instanceof Event.PersonInvited invited) {
            return discreet(event, "", text("role." + invited.role()), invited.email());
        }
        if (event instanceof Event.SubscriptionChanged changed) {
            return notice(event, text("plan." + changed.plan()), text("notice.status." + changed.status()));
        }
        var threshold = (Event.UsageThreshold) event;
        return notice(event, text("limit." + threshold.meter()), threshold.percent() + " %");
    }

    /** For whoever tries a channel out. */
    public Notification test(String plugin) {
        Organization here = CurrentTenant.required();
        URI link = URI.create(settings.urlOf(here.slug()) + "/app/plugins/" + plugin);
        String title = text("notice.test");
        return new Notification(title, title, text("notice.test.text", here.name()), link, null);
    }

    private Notification notice(Event event, Object... arguments) {
        String title = text("notice." + event.type(), arguments);
        return new Notification(title, title, "", event.link(), event);
    }

    /** @param harmless what the brief title may say, too */
    private Notification discreet(Event event, String text, String harmless, Object... others) {
        Object[] all = Stream.concat(Stream.of(harmless), Stream.of(others)).toArray();
        return new Notification(
                text("notice." + event.type(), all),
                text("notice.brief." + event.type(), harmless),
                text,
                event.link(),
                event);
    }

    private String text(String key, Object... arguments) {
        Organization here = CurrentTenant.required();
        String home = settings.urlOf(here.slug());
        var visit = Visit.ofMail(here, URI.create(home).getHost(), home, here.language());
        return engine.text(key, visit.withoutOrganization(), arguments);
    }
}
