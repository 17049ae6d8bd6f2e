package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells those who see to the organization's plan what happens to it, each in their own language and each thing once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BillingMails {

    private static final List<Role> PAYERS = Stream.of(Role.values())
            .filter(role -> role.may(Permission.MANAGE_BILLING))
            .toList();

    @Inject
    private EntityManager entities;

    @Inject
    private Notices notices;

    @Inject
    private Mails mails;

    @Inject
    private ViewEngine engine;

    @Inject
    private Settings settings;

    /** Somebody to tell. */
    private record Reader(String email, String language, ZoneId zone) {
        String date(Instant time) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Locale.forLanguageTag(language))
                    .format(time.atZone(zone));
        }
    }

    /** A receipt, or that a payment has failed. */
    void tellOf(Invoice invoice, Subscription subscription) {
        if (invoice.isPaid() && invoice.total() > 0 && notices.isFirst("receipt", invoice.stripeId())) {
            send("receipt", reader -> List.of(amount(invoice, reader), Objects.toString(invoice.number(), "")));
        } else if (invoice.isFailing()
                && notices.isFirst("payment-failed", invoice.stripeId() + " " + invoice.attempts())) {
            boolean again = invoice.nextPaymentAttempt() != null;
            send(
                    again ? "payment-failed" : "payment-failed-last",
                    reader -> List.of(
                            amount(invoice, reader),
                            subscription.card().map(Card::last4).orElse("…"),
                            again ? reader.date(invoice.nextPaymentAttempt()) : ""));
        }
    }

    /** That access has changed. */
    void tellOf(Subscription subscription) {
        String about = subscription.contract().orElse("") + " " + subscription.periodEnd();
        switch (subscription.status()) {
            case PAUSED -> sendOnce("trial-over", about);
            case CANCELED -> sendOnce("subscription-canceled", about);
            case UNPAID -> sendOnce("subscription-unpaid", about);
            default -> {}
        }
    }

    void remind(Subscription subscription, int days) {
        Instant end = subscription.trialEnd();
        if (notices.isFirst("trial-ends-" + days, Long.toString(end.getEpochSecond()))) {
            String kind = subscription.card().isPresent() ? "trial-ends-paid" : "trial-ends";
            send(kind, reader -> List.of(Integer.toString(days), reader.date(end)));
        }
    }

    void tellThatGraceIsOver(Subscription subscription) {
        sendOnce("grace-over", subscription.contract().orElse("") + " " + subscription.pastDueSince());
    }

    /**
     * That so much of what the plan includes was used.
     *
     * @param meter names the message {@code limit.<meter>}
     * @param about what is told of once for each percentage
     */
    public void tellOfUsage(int percent, String meter, String about) {
        // Seats are never sold one by one, so there is no going on.
        String kind = (meter.equals(Meter.USERS.key()) ? "seats-" : "usage-") + percent;
        if (notices.isFirst(kind, about)) {
            Organization organization = CurrentTenant.required();
            String host = organization.slug() + "." + settings.baseDomain();
            send(kind, "/app/usage", reader -> {
                Visit visit = Visit.ofMail(organization, host, settings.urlAt(host), reader.language());
                return List.of(engine.text("limit." + meter, visit.withoutOrganization()));
            });
        }
    }

    private void sendOnce(String kind, String about) {
        if (notices.isFirst(kind, about)) {
            send(kind, reader -> List.of());
        }
    }

    private void send(String kind, Function<Reader, List<String>> arguments) {
        send(kind, "/app/billing", arguments);
    }

    private void send(String kind, String path, Function<Reader, List<String>> arguments) {
        String link = settings.urlOf(CurrentTenant.required().slug()) + path;
        for (Reader reader : readers()) {
            mails.send(new Mail(
                    reader.email(), reader.language(), "billing-" + kind, link, arguments.apply(reader), List.of()));
        }
    }

    /** The names of those who see to the plan. */
    @Transactional
    List<String> payers() {
        return members().map(Membership::name).toList();
    }

    private Stream<Membership> members() {
        return entities.createQuery(
                        "select m from Membership m where m.active = true and m.role in :payers order by m.joinedAt",
                        Membership.class)
                .setParameter("payers", PAYERS)
                .getResultStream();
    }

    private List<Reader> readers() {
        Organization organization = CurrentTenant.required();
        return members()
                .map(member -> new Reader(
                        member.email(),
                        Optional.ofNullable(member.language()).orElse(organization.language()),
                        member.timeZone()))
                .toList();
    }

    private static String amount(Invoice invoice, Reader reader) {
        return Money.text(invoice.total(), invoice.currency(), reader.language());
    }
}
