-- A period of bench-1 with as many API calls as the setting bench.number says, evenly over twenty days of thirty; the plan includes
-- 100,000 of them.
-- Run as the superuser, in one transaction. No triggers, but the columns that they would fill.
set local session_replication_role = replica;

create temporary table period on commit drop as
select id as tenant_id, date_trunc('day', now()) - interval '20 days' as starts, current_setting('bench.number')::int as calls
  from platform.organization where slug = 'bench-1';

insert into platform.usage_period (tenant_id, starts, ends, plan, trial, months)
select tenant_id, starts, starts + interval '30 days', 'enterprise', false, 1 from period;

insert into platform.usage_event (tenant_id, meter, identifier, period_start, position, used_before, quantity, occurred_at, about)
select tenant_id, 'api-calls', 'call ' || n, starts, n, n - 1, 1, starts + n * interval '20 days' / calls,
       'GET /api/v1/conversations'
  from period, generate_series(1, calls) n;

insert into platform.usage_total (tenant_id, meter, period_start, used, events)
select tenant_id, 'api-calls', starts, calls, calls from period;

insert into platform.usage_day (tenant_id, meter, period_start, day, used)
select tenant_id, meter, period_start, (occurred_at at time zone 'UTC')::date, count(*)
  from platform.usage_event where identifier like 'call %' group by 1, 2, 3, 4;
