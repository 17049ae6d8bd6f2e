/**
 * What an organization uses, and what it may: an append-only log of events, rolled up by period, and the limits that follow
 * from its plan ({@code Entitlements}). Whatever is limited is recorded here, in the transaction that does it; who comes
 * when a hard limit is reached is refused, and what they did is undone.
 *
 * <p>It knows nothing of money but a spending cap: {@code billing} says which plan holds in which period, {@code overage}
 * bills what is beyond.
 *
 * <p>Events in: FileStored, FileRemoved (uploads). Events out: ThresholdReached.
 */
package ai.irisorigin.portal.usage;
