package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An answer that is given often, kept to be put into a draft and changed there. */
@Entity
@Table(name = "canned_reply")
public class CannedReply extends TenantEntity {

    private String title;
    private String body;

    protected CannedReply() {}

    CannedReply(String title, String body) {
        this.title = title;
        this.body = body;
    }

    void change(String newTitle, String newBody) {
        title = newTitle;
        body = newBody;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }
}
