/** What is sold and for how much: products, prices, coupons and promotion codes. */
package ai.irisorigin.stripe.catalog;
