-- What an organization was entitled to in a stretch of time, which is also what its usage is counted by: a billing period. The
-- newest is the current one. Billing writes it, everybody reads it; without any, calendar months count and nothing is billed.
create table platform.usage_period (
    tenant_id  uuid not null references platform.organization on delete cascade,
    starts     timestamptz not null,
    ends       timestamptz not null check (ends > starts),
    plan       text not null,
    trial      boolean not null,
    -- Limits are by the month; a period may have several.
    months     int not null check (months > 0),
    -- When its overage was billed, or found to be none: from then on what comes late is shown, but not billed.
    closed_at  timestamptz,
    primary key (tenant_id, starts)
);
create index on platform.usage_period (tenant_id, ends);

create table platform.usage_setting (
    tenant_id    uuid primary key references platform.organization on delete cascade,
    -- US cents of overage in a period, beyond which usage is refused.
    spending_cap bigint check (spending_cap >= 0),
    -- A demo's time, which stands still until somebody moves it.
    frozen_at    timestamptz
);

-- The roll-up: the sum of a period's events. A gauge is the sum of all periods so far.
create table platform.usage_total (
    tenant_id    uuid not null references platform.organization on delete cascade,
    meter        text not null check (meter in ('conversations', 'api-calls', 'storage')),
    period_start timestamptz not null,
    used         bigint not null default 0,
    events       bigint not null default 0,
    primary key (tenant_id, meter, period_start)
);

-- The same by day (UTC), for a chart of the period.
create table platform.usage_day (
    tenant_id    uuid not null references platform.organization on delete cascade,
    meter        text not null,
    period_start timestamptz not null,
    day          date not null,
    used         bigint not null,
    primary key (tenant_id, meter, period_start, day)
);

-- What was used, once by its identifier; nothing here is ever changed. Within a period events are numbered as they were recorded,
-- and each knows the sum so far: so those beyond a limit are found without adding up.
create table platform.usage_event (
    tenant_id    uuid not null references platform.organization on delete cascade,
    meter        text not null,
    identifier   text not null,
    period_start timestamptz not null,
    position     bigint not null,
    used_before  bigint not null,
    quantity     bigint not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null default now(),
    -- What it was, in few words: a conversation's number, a route of the API, a file's name.
    about        text not null,
    primary key (tenant_id, meter, identifier)
);
create unique index on platform.usage_event (tenant_id, meter, period_start, position);
create index on platform.usage_event (tenant_id, meter, period_start, used_before);

-- What was billed of a period beyond the plan, once.
create table platform.overage (
    tenant_id    uuid not null references platform.organization on delete cascade,
    meter        text not null,
    period_start timestamptz not null,
    used         bigint not null,
    included     bigint not null,
    -- US cents.
    amount       bigint not null check (amount > 0),
    -- Stripe's ids of the line and, once it is known, of the invoice that it is on.
    invoice_item text not null,
    created_at   timestamptz not null,
    primary key (tenant_id, meter, period_start)
);

select platform.isolate(t) from unnest(array['platform.usage_period', 'platform.usage_setting', 'platform.usage_total',
    'platform.usage_day', 'platform.usage_event', 'platform.overage']::regclass[]) t;
revoke update, delete on platform.usage_event, platform.overage from ${app_role};

select platform.opens_to(t, current_user) from unnest(array['platform.subscription', 'platform.usage_period',
    'platform.usage_setting', 'platform.usage_total', 'platform.usage_day', 'platform.usage_event']::regclass[]) t;
insert into platform.usage_period (tenant_id, starts, ends, plan, trial, months)
select tenant_id,
       case when status = 'trialing' or period_start is null then created_at else period_start end,
       case when status = 'trialing' then trial_end
            else coalesce(period_end, created_at + make_interval(months => m.months)) end,
       plan, status = 'trialing', m.months
  from platform.subscription,
       lateral (select case billing_interval when 'monthly' then 1 when 'quarterly' then 3 else 12 end as months) m
 where status not in ('incomplete_expired', 'canceled');
insert into platform.usage_setting (tenant_id, frozen_at) select tenant_id, test_clock_time from platform.subscription;
