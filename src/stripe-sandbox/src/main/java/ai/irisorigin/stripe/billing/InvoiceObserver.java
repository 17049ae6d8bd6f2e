package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.store.Resource;

/** Hears what becomes of the invoices of subscriptions. */
interface InvoiceObserver {

    /** Paid, voided or written off: nothing is owed on it any more. */
    void settled(Resource invoice);

    /** An attempt to be paid has failed. */
    void failed(Resource invoice);
}
