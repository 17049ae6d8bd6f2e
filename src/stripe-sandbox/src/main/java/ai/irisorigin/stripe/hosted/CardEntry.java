package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.payments.Decline;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.payments.TestCard;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The way of a card from the form to its use, with the bank's question in between for cards that must be authenticated. */
final class CardEntry {
    private final Store store;
    private final Clock clock;
    private final PaymentMethods methods;
    private final Templates templates;

    CardEntry(Store store, Clock clock, PaymentMethods methods, Templates templates) {
        this.store = store;
        this.clock = clock;
        this.methods = methods;
        this.templates = templates;
    }

    /**
     * Answers a form with a card.
     *
     * @param page the page with the form, for another try
     * @param use what to do with a good card; it throws if the bank declines
     */
    PageAnswer answer(PageRequest request, Function<CardForm, PageAnswer> page, Function<Resource, PageAnswer> use) {
        if (!request.isPost()) {
            return page.apply(CardForm.empty());
        }
        if (!request.field("fill").isEmpty()) {
            return page.apply(CardForm.filled(request.field("fill"), clock));
        }
        Optional<Resource> challenged = store.find("payment_method", request.field("payment_method"));
        if (challenged.isPresent()) {
            return request.field("authentication").equals("pass")
                    ? use.apply(challenged.get())
                    : page.apply(refused(CardForm.empty(), Decline.AUTHENTICATION_FAILED.error()));
        }
        CardForm form = CardForm.typed(request, clock);
        return form.isGood() ? use(form, page, use) : page.apply(form);
    }

    private PageAnswer use(CardForm form, Function<CardForm, PageAnswer> page, Function<Resource, PageAnswer> use) {
        TestCard card = form.card();
        Resource method = methods.of(card)
                .set("card.exp_month", form.expiry().getMonthValue())
                .set("card.exp_year", form.expiry().getYear())
                .set("billing_details.name", form.name());
        if (card.mustBeAuthenticated()) {
            return challenge(method);
        }
        try {
            return use.apply(method);
        } catch (StripeError e) {
            return page.apply(refused(form, e));
        }
    }

    private static CardForm refused(CardForm form, StripeError error) {
        return form.refused(error.error().find("code").orElse(""), error.getMessage());
    }

    private PageAnswer challenge(Resource method) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", "Is it you?");
        model.put("method", method.id());
        model.put("card", Words.card(method));
        return templates.page(200, "challenge", model);
    }
}
