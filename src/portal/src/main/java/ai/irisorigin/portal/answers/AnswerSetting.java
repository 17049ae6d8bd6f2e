package ai.irisorigin.portal.answers;

import ai.irisorigin.portal.plugincalls.Calls;
import ai.irisorigin.portal.plugins.Point;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** How the current organization wants questions to be answered before anybody does. */
@ApplicationScoped
@Transactional
public class AnswerSetting {

    private static final Chosen BEGINNING = new Chosen(false, null);

    @Inject
    private TenantSql sql;

    @Inject
    private Calls calls;

    /**
     * What it chose.
     *
     * @param first whether its help centre answers first
     * @param model the plugin whose model answers; null for the portal's own
     */
    record Chosen(boolean first, String model) {}

    Chosen chosen() {
        return sql
                .query(
                        "select first_answer, model from answer_setting",
                        row -> new Chosen((Boolean) row[0], (String) row[1]))
                .stream()
                .findFirst()
                .orElse(BEGINNING);
    }

    /** The plugin whose model answers, while it is switched on and the plan has it; else the portal's own does. */
    Optional<String> model() {
        return Optional.ofNullable(chosen().model())
                .filter(plugin -> calls.at(Point.ANSWER_PROVIDER).contains(plugin));
    }

    void choose(Chosen chosen) {
        sql.query(
                "insert into answer_setting (tenant_id, first_answer, model)"
                        + " values (platform.current_tenant(), ?, cast(? as text)) on conflict (tenant_id) do update"
                        + " set first_answer = excluded.first_answer, model = excluded.model returning 1",
                row -> 1,
                chosen.first(),
                chosen.model());
    }
}
