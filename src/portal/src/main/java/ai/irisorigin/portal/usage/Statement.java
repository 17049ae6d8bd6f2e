package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was used in a period, and what follows from it.
 *
 * @param used by meter, in its unit
 */
public record Statement(Terms terms, Map<Meter, Long> used) {

    public Statement {
        used = Map.copyOf(used);
    }

    public long used(Meter meter) {
        return used.getOrDefault(meter, 0L);
    }

    /** Beyond what is included. */
    public long over(Meter meter) {
        var included = terms.included(meter);
        return included.isEmpty() ? 0 : Math.max(0, used(meter) - included.getAsLong());
    }

    /** Of what is included; may pass 100, and is 0 without a limit. */
    public int percent(Meter meter) {
        var included = terms.included(meter);
        return included.isEmpty() ? 0 : (int) Math.min(Integer.MAX_VALUE, used(meter) * 100 / included.getAsLong());
    }

    /** What is beyond the plan costs, in US cents, whether or not it is billed; nothing in a trial. */
    public long cost(Meter meter) {
        return terms.trial() ? 0 : meter.cost(over(meter), terms.months());
    }

    public long cost() {
        return Meter.METERED.stream().mapToLong(this::cost).sum();
    }

    /** Whether so much should not have been let through. */
    boolean isTooMuch(Meter meter) {
        return (terms.trial() && over(meter) > 0)
                || (terms.spendingCap() != null && over(meter) > 0 && cost() > terms.spendingCap());
    }

    /** Whether one unit more would be refused. */
    public boolean isFull(Meter meter) {
        return terms.isStrict() && plus(meter, 1).isTooMuch(meter);
    }

    /** The same usage under another plan. */
    public Statement on(Plan plan) {
        return new Statement(
                new Terms(
                        plan,
                        null,
                        terms.trial(),
                        terms.months(),
                        terms.starts(),
                        terms.ends(),
                        terms.billed(),
                        terms.spendingCap(),
                        terms.frozenAt()),
                used);
    }

    Statement plus(Meter meter, long quantity) {
        var more = new EnumMap<Meter, Long>(Meter.class);
        more.putAll(used);
        more.merge(meter, quantity, Long::sum);
        return new Statement(terms, more);
    }
}
