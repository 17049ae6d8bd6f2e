package ai.irisorigin.bench.probe;

import ai.irisorigin.plugin.Event.ArticlePublished;
import ai.irisorigin.portal.happenings.Happenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;

/** Says that articles were published, many in one transaction. */
@ApplicationScoped
@Transactional
public class Storyteller {

    @Inject
    private Happenings happenings;

    public void tell(int events) {
        happenings.tell(
                ArticlePublished.class,
                Collections.nCopies(events, "Return an item"),
                (moment, title) -> new ArticlePublished(
                        moment.id(), moment.at(), moment.page("/help/returns/return-an-item"), title));
    }
}
