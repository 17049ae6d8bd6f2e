package ai.irisorigin.portal.demo;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.billing.Subscriptions;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.Migrations;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Makes the demo organizations, once: what somebody changed in a demo is still there after a restart. */
@ApplicationScoped
public class DemoData {

    /** Stripe's own, which is always charged with success and never with money. */
    private static final String TEST_CARD = "pm_card_visa";

    @Inject
    private Settings settings;

    @Inject
    private DemoFiles files;

    @Inject
    private Organizations organizations;

    @Inject
    private Migrations migrations;

    @Inject
    private DemoContent content;

    @Inject
    private DemoPeople people;

    @Inject
    private DemoConversations conversations;

    @Inject
    private Subscriptions subscriptions;

    void load(@Observes DatabaseMigrated event) {
        if (settings.demo()) {
            files.organizations().forEach(this::load);
            CurrentTenant.during(
                    Organization.PLATFORM,
                    () -> people.addOnce("operator@iris.test", "Iris Operator", "operator", "en"));
        }
    }

    private void load(JsonObject described) {
        String slug = described.getString("slug");
        Organization organization = organizations.bySlug(slug).orElseGet(() -> organizations
                .add(organization(described), reseller(described))
                .orElseThrow());
        CurrentTenant.during(organization, () -> {
            content.loadOnce(described);
            for (JsonObject person : described.getJsonArray("people").getValuesAs(JsonObject.class)) {
                people.addOnce(
                        person.getString("email"),
                        person.getString("name"),
                        person.getString("role"),
                        organization.language());
            }
            subscribeOnce(described);
            conversations.loadOnce(described);
        });
    }

    private void subscribeOnce(JsonObject described) {
        Plan plan = Plan.parse(described.getString("plan")).orElseThrow();
        String payer = described
                .getJsonArray("people")
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("email");
        if (described.getBoolean("trial", false)) {
            subscriptions.beginTrial(plan, BillingInterval.MONTHLY, payer);
        } else {
            subscriptions.beginPaid(plan, BillingInterval.MONTHLY, payer, TEST_CARD);
        }
    }

    private Organization organization(JsonObject described) {
        String schema = described.getString("schema", Organization.SHARED_SCHEMA);
        if (!schema.equals(Organization.SHARED_SCHEMA)) {
            migrations.migrateSchema(schema);
        }
        return new Organization(
                UUID.randomUUID(),
                described.getString("slug"),
                described.getString("name"),
                described.getString("plan"),
                schema,
                described.getString("language"),
                ZoneId.of(described.getString("timeZone")),
                false,
                Standing.ENTITLED,
                1);
    }

    private UUID reseller(JsonObject described) {
        return Optional.ofNullable(described.getString("reseller", null))
                .flatMap(organizations::bySlug)
                .map(Organization::id)
                .orElse(null);
    }
}
