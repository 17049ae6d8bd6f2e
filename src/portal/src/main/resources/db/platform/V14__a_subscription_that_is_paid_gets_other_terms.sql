-- A change that comes with the next period, a discount, and a pause that somebody chose.
alter table platform.subscription
    add schedule_id      text,
    add pending_plan     text,
    add pending_interval text check (pending_interval in ('monthly', 'quarterly', 'annually')),
    add discount         text,
    add discount_end     timestamptz,
    add paused_until     timestamptz;

alter table platform.organization drop constraint organization_standing_check;
alter table platform.organization add constraint organization_standing_check
    check (standing in ('entitled', 'past_due', 'read_only', 'paused', 'canceled'));

create or replace function platform.subscription_changed() returns trigger language plpgsql security definer
    set search_path = '' as $$
declare
    now_standing text := case
        when new.status = 'active' and new.paused_until is not null then 'read_only'
        when new.status in ('trialing', 'active') then 'entitled'
        when new.status = 'past_due' and not new.grace_over then 'past_due'
        when new.status = 'paused' then 'paused'
        else 'canceled' end;
    new_plan text := case when tg_op = 'UPDATE' and new.plan <> old.plan then new.plan end;
begin
    update platform.organization
        set standing = now_standing, plan = coalesce(new_plan, plan), revision = revision + 1
        where id = new.tenant_id and (standing <> now_standing or plan <> coalesce(new_plan, plan));
    return null;
end $$;
