package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.plugins.PluginKey;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** When jobs of plugins are due, by organization. The database's clock counts: all nodes have that one in common. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class DueJobs {

    /** Longer than a run may take. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final String IN_USE = "select from platform.plugin_use u where u.tenant_id = j.tenant_id"
            + " and u.plugin = j.plugin and u.enabled";

    @Inject
    private PlatformSql sql;

    /**
     * One that this node is to run.
     *
     * @param until when another node may
     */
    record Due(UUID organization, String plugin, String job, Instant until) {}

    /** From now on there are those of this version, for whoever has it switched on, and no others; unless another one runs. */
    void follow(PluginKey version, Set<String> jobs) {
        String[] names = jobs.toArray(String[]::new);
        sql.update(
                "delete from platform.plugin_job j using platform.plugin g where g.id = j.plugin and g.id = ? and g.version = ?"
                        + " and (j.claimed_until is null or j.claimed_until <= now())"
                        + " and (j.job <> all (?) or not exists (" + IN_USE + "))",
                version.id(),
                version.version(),
                names);
        sql.update(
                "insert into platform.plugin_job (tenant_id, plugin, job, next_run_at)"
                        + " select u.tenant_id, u.plugin, job, now() from platform.plugin g"
                        + " join platform.plugin_use u on u.plugin = g.id and u.enabled cross join unnest(?) job"
                        + " where g.id = ? and g.version = ? and g.running on conflict do nothing",
                names,
                version.id(),
                version.version());
    }

    /** The one that has been due for longest, of an organization that is served; no other node gets it meanwhile. */
    Optional<Due> claim(String plugin) {
        return sql
                .query(
                        "with due as (select j.tenant_id, j.plugin, j.job from platform.plugin_job j"
                                + " join platform.organization o on o.id = j.tenant_id and o.state = 'active'"
                                + " and o.standing in ('entitled', 'past_due') where j.plugin = ? and j.next_run_at <= now()"
                                + " and (j.claimed_until is null or j.claimed_until <= now()) and exists (" + IN_USE
                                + ")"
                                + " order by j.next_run_at limit 1 for update of j skip locked)"
                                + " update platform.plugin_job j set claimed_until = now() + make_interval(secs => ?) from due"
                                + " where j.tenant_id = due.tenant_id and j.plugin = due.plugin and j.job = due.job"
                                + " returning j.tenant_id, j.plugin, j.job, j.claimed_until",
                        row -> new Due(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()),
                        plugin,
                        CLAIM.toSeconds())
                .stream()
                .findFirst();
    }

    /** It ended, and comes again after a pause; if another node has it by now, that one says when. */
    void ended(Due run, Duration pause) {
        sql.update(
                "update platform.plugin_job set claimed_until = null, next_run_at = now() + make_interval(secs => ?)"
                        + " where tenant_id = ? and plugin = ? and job = ? and claimed_until = ?",
                pause.toSeconds(),
                run.organization(),
                run.plugin(),
                run.job(),
                run.until());
    }
}
