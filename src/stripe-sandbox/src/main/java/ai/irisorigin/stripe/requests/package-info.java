/**
 * Whether a request conforms to Stripe's own types: knows the operation, each parameter's name and type, the values of
 * enums and what is required. Doesn't know maximum lengths, rules between parameters or which ids exist. The types are
 * a JSON Schema made from Stripe's Node library by {@code schema/}, beside this module's {@code src/}.
 */
package ai.irisorigin.stripe.requests;
