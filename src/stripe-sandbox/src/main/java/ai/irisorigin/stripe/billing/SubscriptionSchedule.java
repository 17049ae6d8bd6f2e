package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.store.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one can ask of a subscription schedule's JSON. Its phases follow each other without a gap; what is past stays in it. */
record SubscriptionSchedule(Resource json) {
    static final String TYPE = "subscription_schedule";
    private static final Set<String> LIVE = Set.of("not_started", "active");

    boolean isLive() {
        return LIVE.contains(json.text("status"));
    }

    boolean cancels() {
        return json.is("end_behavior", "cancel");
    }

    List<Resource> phases() {
        return json.parts("phases");
    }

    List<Resource> past() {
        return phases().stream()
                .filter(phase -> phase.number("end_date") <= currentStart())
                .toList();
    }

    long currentStart() {
        return json.number("current_phase.start_date");
    }

    long currentEnd() {
        return json.number("current_phase.end_date");
    }

    /** When the last phase ends. */
    long end() {
        List<Resource> phases = phases();
        return phases.get(phases.size() - 1).number("end_date");
    }

    /** What begins when the current phase ends, if anything does. */
    Optional<Resource> next() {
        return phaseFrom(currentEnd());
    }

    Optional<Resource> phaseFrom(long start) {
        return phases().stream()
                .filter(phase -> phase.number("start_date") == start)
                .findFirst();
    }

    /** The later phase in which a moment lies; empty while the current one lasts, and after the last. */
    Optional<Resource> laterAt(long moment) {
        return phases().stream()
                .filter(phase -> phase.number("start_date") > currentStart())
                .filter(phase -> phase.number("start_date") <= moment && moment < phase.number("end_date"))
                .findFirst();
    }

    void enter(Resource phase) {
        json.set("current_phase.start_date", phase.number("start_date"))
                .set("current_phase.end_date", phase.number("end_date"));
    }
}
