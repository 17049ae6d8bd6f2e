-- As many organizations as the setting bench.number says, each with an owner and a trial; their trials end evenly over the next
-- fourteen days. All were told what there was to tell until a day ago, so what is due is a day's worth.
-- Run as the superuser, in one transaction. No triggers, but the columns that they would fill.
set local session_replication_role = replica;

create temporary table trial on commit drop as
select md5('trial ' || b.already + i)::uuid as id, b.already + i as n,
       date_trunc('second', now() + interval '1 hour'
           + i * (interval '14 days' - interval '2 hours') / current_setting('bench.number')::int) as ends
  from generate_series(1, current_setting('bench.number')::int) i,
       (select count(*) as already from platform.organization where slug like 'trial-%') b;

insert into platform.organization (id, slug, name, plan, language, time_zone)
select id, 'trial-' || n, 'Trial ' || n, 'starter', 'en', 'UTC' from trial;

insert into platform.membership (tenant_id, id, person_id, email, role, name, active, time_zone,
                                 notify_new_conversations, notify_replies, notify_summary, joined_at, version)
select t.id, md5('owner ' || t.n)::uuid, p.id, p.email, 'owner', 'Olivia Hart', true, 'UTC', true, true, true, now(), 1
  from trial t, platform.person p where p.email = 'owner@acme.test';

insert into platform.subscription (tenant_id, id, plan, billing_interval, status, email, customer_id, stripe_id, trial_end)
select id, id, 'starter', 'monthly', 'trialing', 'owner@acme.test', 'cus_' || n, 'sub_' || n, ends from trial;

create temporary table stage (days int) on commit drop;
insert into stage values (1), (3), (7);

-- The stage that somebody is in now, and the one that they were in a day ago.
drop table if exists bench_due;
create table bench_due as
select t.id from trial t
 where (select min(days) from stage where t.ends <= now() + days * interval '1 day')
       is distinct from (select min(days) from stage where t.ends <= now() - interval '1 day' + days * interval '1 day');

insert into platform.billing_notice (tenant_id, kind, about)
select t.id, 'trial-ends-' || days, extract(epoch from t.ends)::bigint::text
  from trial t, stage where t.ends <= now() - interval '1 day' + days * interval '1 day';
