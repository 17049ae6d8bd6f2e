package ai.irisorigin.bench.probe;

import ai.irisorigin.plugin.Event.ArticlePublished;
import ai.irisorigin.portal.happenings.Happenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Says that articles were published, many in one transaction. */
@ApplicationScoped
@Transactional
public class Storyteller {

    @Inject
    private Happenings happenings;

    public void tell(int events) {
        for (int i = 0; i < events; i++) {
            happenings.tell(
                    ArticlePublished.class,
                    moment -> new ArticlePublished(
                            moment.id(), moment.at(), moment.page("/help/returns/return-an-item"), "Return an item"));
        }
    }
}
