package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.uploads.FileRemoved;
import ai.irisorigin.portal.uploads.FileStored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The room that files take. What goes gives back exactly what it took, so there is never less than nothing. */
@ApplicationScoped
class Storage {

    @Inject
    private Usage usage;

    @Inject
    private UsageLog log;

    void take(@Observes FileStored file) {
        usage.record(Meter.STORAGE, file.id(), file.bytes(), file.name());
    }

    void giveBack(@Observes FileRemoved file) {
        log.find(Meter.STORAGE, file.id())
                .ifPresent(
                        taken -> usage.record(Meter.STORAGE, file.id() + " deleted", -taken.quantity(), taken.about()));
    }
}
