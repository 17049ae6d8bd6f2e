package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Looks that somebody tries out. A draft never changes, so whoever was given a link to one sees what was shown to them; it is
 * thrown away when its links have expired.
 */
@Entity
@Table(name = "brand_draft")
public class BrandDraft extends TenantEntity {

    private UUID editor;
    private boolean shared;

    @Column(name = "made_at")
    private Instant madeAt;

    @Embedded
    private Appearance appearance;

    protected BrandDraft() {}

    BrandDraft(Appearance appearance, UUID editor, boolean shared, Instant now) {
        this.appearance = appearance;
        this.editor = editor;
        this.shared = shared;
        this.madeAt = now;
    }

    Instant madeAt() {
        return madeAt;
    }

    Appearance appearance() {
        return appearance;
    }
}
