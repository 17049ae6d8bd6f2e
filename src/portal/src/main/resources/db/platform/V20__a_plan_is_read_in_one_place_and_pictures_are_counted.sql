-- A subscription that begins brings its plan with it, like one that changes: so the organization's plan is the one that holds.
create or replace function platform.subscription_changed() returns trigger language plpgsql security definer
    set search_path = '' as $$
declare
    now_standing text := case
        when new.status = 'active' and new.paused_until is not null then 'read_only'
        when new.status in ('trialing', 'active') then 'entitled'
        when new.status = 'past_due' and not new.grace_over then 'past_due'
        when new.status = 'paused' then 'paused'
        else 'canceled' end;
    new_plan text := case when tg_op = 'INSERT' or new.plan <> old.plan then new.plan end;
begin
    update platform.organization
        set standing = now_standing, plan = coalesce(new_plan, plan), revision = revision + 1
        where id = new.tenant_id and (standing <> now_standing or plan <> coalesce(new_plan, plan));
    return null;
end $$;

-- For migrations: counts a file that was kept before anybody did, once, in the period that goes on.
create function platform.count_file(tenant uuid, file text, size bigint, called text) returns void language plpgsql as $$
declare
    period timestamptz := coalesce((select max(starts) from platform.usage_period where tenant_id = tenant),
        date_trunc('month', now(), 'UTC'));
    total platform.usage_total;
begin
    insert into platform.usage_total as t (tenant_id, meter, period_start) values (tenant, 'storage', period)
        on conflict (tenant_id, meter, period_start) do update set used = t.used returning * into total;
    insert into platform.usage_event (tenant_id, meter, identifier, period_start, position, used_before, quantity,
            occurred_at, about)
        values (tenant, 'storage', file, period, total.events + 1, total.used, size, now(), called)
        on conflict do nothing;
    if found then
        update platform.usage_total set used = used + size, events = events + 1
            where tenant_id = tenant and meter = 'storage' and period_start = period;
        insert into platform.usage_day as d (tenant_id, meter, period_start, day, used)
            values (tenant, 'storage', period, (now() at time zone 'UTC')::date, size)
            on conflict (tenant_id, meter, period_start, day) do update set used = d.used + excluded.used;
    end if;
end $$;
revoke execute on function platform.count_file(uuid, text, bigint, text) from public;

alter table platform.picture no force row level security;
select platform.count_file(tenant_id, id::text, length(png), 'picture.png') from platform.picture;
alter table platform.picture force row level security;
