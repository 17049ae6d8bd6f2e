package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * One organization, as the operator sees it.
 *
 * @param reason why it is suspended; while it is not, what was typed
 * @param error key of a message about the reason, or null
 * @param planError key of a message about the plan that was asked for, or null
 */
@Page.View("operator/organization")
public record OrganizationPage(
        String id,
        String name,
        String slug,
        String host,
        String href,
        String plan,
        String schema,
        String language,
        String timeZone,
        String reseller,
        boolean suspended,
        String reason,
        Instant createdAt,
        long people,
        long invited,
        String error,
        String planError,
        List<String> plans)
        implements Page {}
