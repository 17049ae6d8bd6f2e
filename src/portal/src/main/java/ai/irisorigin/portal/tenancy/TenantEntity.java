package ai.irisorigin.portal.tenancy;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of one organization. The discriminator is filled and filtered by EclipseLink; no code of ours names it. */
@MappedSuperclass
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
public abstract class TenantEntity {

    @Id
    private UUID id;

    /** A new row's is made when it is first asked for: rows that are read have theirs. */
    @PrePersist
    public UUID id() {
        if (id == null) {
            id = UUID.randomUUID();
        }
        return id;
    }
}
