package ai.irisorigin.portal.answers;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whether the current organization wants its help centre to answer first. It doesn't, until it says so. */
@ApplicationScoped
@Transactional
public class FirstAnswerSetting {

    @Inject
    private TenantSql sql;

    public boolean on() {
        return sql.query("select first_answer from answer_setting", row -> (Boolean) row[0]).stream()
                .findFirst()
                .orElse(false);
    }

    void turn(boolean on) {
        sql.query(
                "insert into answer_setting (tenant_id, first_answer) values (platform.current_tenant(), ?)"
                        + " on conflict (tenant_id) do update set first_answer = excluded.first_answer returning 1",
                row -> 1,
                on);
    }
}
