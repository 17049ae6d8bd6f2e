-- What was stored before anybody counted, each file once under its id, in the period that goes on.
alter table attachment no force row level security;
alter table article_image no force row level security;
create temporary table counted on commit drop as
select f.*, row_number() over (partition by tenant_id order by id) as position,
       coalesce((select max(p.starts) from platform.usage_period p where p.tenant_id = f.tenant_id),
           date_trunc('month', now(), 'UTC')) as period_start
  from (select tenant_id, attachment_id::text as id, size::bigint as size, name from attachment
        union all select tenant_id, image_id::text, length(bytes), name from article_image) f;
alter table attachment force row level security;
alter table article_image force row level security;
insert into platform.usage_event (tenant_id, meter, identifier, period_start, position, used_before, quantity, occurred_at, about)
select tenant_id, 'storage', id, period_start, position,
       sum(size) over (partition by tenant_id order by position) - size, size, now(), name from counted
    on conflict do nothing;
insert into platform.usage_total as t (tenant_id, meter, period_start, used, events)
select tenant_id, 'storage', period_start, sum(size), count(*) from counted group by tenant_id, period_start
    on conflict (tenant_id, meter, period_start) do nothing;
insert into platform.usage_day (tenant_id, meter, period_start, day, used)
select tenant_id, 'storage', period_start, (now() at time zone 'UTC')::date, sum(size) from counted
    group by tenant_id, period_start on conflict do nothing;
