package ai.irisorigin.portal.billing;

/**
 * A card as far as we know it.
 *
 * @param brand as Stripe writes it: visa, mastercard
 * @param expiry as {@code 04/2030}
 */
public record Card(String brand, String last4, String expiry) {}
