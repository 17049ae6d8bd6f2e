package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How an organization looks now. It tells by its version that somebody else changed it meanwhile. */
@Entity
@Table(name = "brand")
public class Brand extends TenantEntity {

    @Embedded
    private Appearance appearance;

    /** How often it was chosen. */
    private int version;

    protected Brand() {}

    Brand(Appearance appearance) {
        this.appearance = appearance;
    }

    /** From now on; returns the number of this choice. */
    int show(Appearance other) {
        appearance = other;
        version++;
        return version;
    }

    public Appearance appearance() {
        return appearance;
    }

    /** 0 if nothing was ever chosen. */
    public int version() {
        return version;
    }
}
