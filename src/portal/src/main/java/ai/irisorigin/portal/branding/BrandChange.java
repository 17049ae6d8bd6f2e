package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One choice of an organization's looks, as it was made; it can come back as another one, and is never changed. */
@Entity
@Table(name = "brand_change")
public class BrandChange extends TenantEntity {

    /**
     * What somebody did.
     *
     * @param kind "first", "brand", "logo", "theme", "settings" or "restored"
     * @param restored the number of the choice that came back, or null
     * @param author the name of who did it, as it is now; null if nobody did
     */
    public record Cause(String kind, Integer restored, String author) {

        /** What was there before anybody chose. */
        public static final Cause FIRST = new Cause("first", null, null);
    }

    private int number;
    private String kind;
    private Integer restored;
    private String author;

    @Column(name = "made_at")
    private Instant madeAt;

    @Embedded
    private Appearance appearance;

    protected BrandChange() {}

    BrandChange(int number, Appearance appearance, Cause cause, Instant now) {
        this.number = number;
        this.kind = cause.kind();
        this.restored = cause.restored();
        this.author = cause.author();
        this.madeAt = now;
        this.appearance = appearance;
    }

    public int number() {
        return number;
    }

    public Cause cause() {
        return new Cause(kind, restored, author);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Appearance appearance() {
        return appearance;
    }
}
