package ai.irisorigin.portal.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * The one place where the tenant is applied to the EntityManager. It is bound to {@code @Transactional} itself, just
 * inside the container's interceptor, so nobody can begin a transaction and forget it.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class TenantInterceptor {

    private static final String PROPERTY = "eclipselink.tenant-id";

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private EntityManager entities;

    @AroundInvoke
    Object applyTenant(InvocationContext call) throws Exception {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            UUID tenant = CurrentTenant.required().id();
            Object applied = transaction.getResource(PROPERTY);
            if (applied == null) {
                entities.setProperty(PROPERTY, tenant);
                transaction.putResource(PROPERTY, tenant);
            } else if (!applied.equals(tenant)) {
                throw new IllegalStateException("the transaction belongs to another organization");
            }
        }
        return call.proceed();
    }
}
