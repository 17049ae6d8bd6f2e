-- What an organization may do by its subscription; "suspended" stays the operator's own word and is lifted by nobody else.
alter table platform.organization add standing text not null default 'entitled'
    check (standing in ('entitled', 'past_due', 'paused', 'canceled'));

-- What an organization subscribes to, as Stripe last said. Without Stripe's ids it waits to be told to Stripe.
create table platform.subscription (
    tenant_id              uuid not null unique references platform.organization on delete cascade,
    id                     uuid not null,
    plan                   text not null,
    billing_interval       text not null check (billing_interval in ('monthly', 'quarterly', 'annually')),
    status                 text not null check (status in ('incomplete', 'incomplete_expired', 'trialing', 'active',
        'past_due', 'canceled', 'unpaid', 'paused')),
    email                  text not null,
    customer_id            text unique,
    stripe_id              text unique,
    -- With this it is paid from the start, without a trial.
    initial_payment_method text,
    trial_end              timestamptz,
    period_start           timestamptz,
    period_end             timestamptz,
    past_due_since         timestamptz,
    grace_over             boolean not null default false,
    cancel_at_period_end   boolean not null default false,
    ended_at               timestamptz,
    card_brand             text,
    card_last4             text,
    card_expiry            text,
    -- A demo's time, which stands still until somebody moves it (Stripe: test clocks).
    test_clock             text,
    test_clock_time        timestamptz,
    attempts               int not null default 0,
    next_attempt_at        timestamptz not null default now(),
    error                  text,
    created_at             timestamptz not null default now(),
    synced_at              timestamptz,
    primary key (tenant_id, id)
);
create index on platform.subscription (next_attempt_at) where stripe_id is null;
create index on platform.subscription ((coalesce(test_clock_time, 'infinity')), trial_end) where status = 'trialing';
create index on platform.subscription (trial_end) where status = 'trialing' and test_clock is null;
create index on platform.subscription (past_due_since) where status = 'past_due' and not grace_over;

-- The organization's own row says what it is entitled to, so that no request asks for more than that.
create function platform.subscription_changed() returns trigger language plpgsql security definer
    set search_path = '' as $$
declare
    now_standing text := case
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
create trigger changed after insert or update on platform.subscription
    for each row execute function platform.subscription_changed();

create table platform.invoice (
    tenant_id            uuid not null references platform.organization on delete cascade,
    id                   uuid not null,
    stripe_id            text not null unique,
    number               text,
    status               text not null,
    billing_reason       text,
    currency             text not null,
    -- In the currency's minor unit.
    total                bigint not null,
    amount_due           bigint not null,
    amount_paid          bigint not null,
    period_start         timestamptz,
    period_end           timestamptz,
    created_at           timestamptz not null,
    paid_at              timestamptz,
    attempts             int not null default 0,
    next_payment_attempt timestamptz,
    hosted_url           text,
    pdf_url              text,
    primary key (tenant_id, id)
);
create index on platform.invoice (tenant_id, created_at desc);

-- A visit to Stripe's checkout, and what was chosen before; it is fulfilled once, whoever tells of it first.
create table platform.checkout (
    tenant_id        uuid not null references platform.organization on delete cascade,
    id               uuid not null,
    session_id       text not null unique,
    plan             text not null,
    billing_interval text not null,
    created_at       timestamptz not null,
    fulfilled_at     timestamptz,
    primary key (tenant_id, id)
);

-- What somebody was told, or what was tried, once.
create table platform.billing_notice (
    tenant_id  uuid not null references platform.organization on delete cascade,
    kind       text not null,
    about      text not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, kind, about)
);

select platform.isolate(t) from unnest(array['platform.subscription', 'platform.invoice', 'platform.checkout',
    'platform.billing_notice']::regclass[]) t;
do $$
declare
    t text;
begin
    foreach t in array array['subscription', 'invoice', 'checkout', 'billing_notice'] loop
        execute format('create policy platform on platform.%I to ${platform_role} using (true) with check (true)', t);
        execute format('grant select on platform.%I to ${platform_role}', t);
    end loop;
end $$;
-- It claims what is due; what is done is written by the organization itself.
grant update (attempts, next_attempt_at, error) on platform.subscription to ${platform_role};

-- What Stripe told, once by its id. Only the platform reads it: an event names its organization by the customer alone.
create table platform.stripe_event (
    id              text primary key,
    type            text not null,
    api_version     text,
    object_id       text,
    customer_id     text,
    occurred_at     timestamptz not null,
    received_at     timestamptz not null default now(),
    state           text not null default 'queued' check (state in ('queued', 'done', 'ignored', 'parked')),
    attempts        int not null default 0,
    -- While somebody works on it, this is when it is taken from them.
    next_attempt_at timestamptz not null default now(),
    error           text,
    finished_at     timestamptz
);
create index on platform.stripe_event (next_attempt_at) where state = 'queued';
create index on platform.stripe_event (received_at) where state = 'parked';
create index on platform.stripe_event (finished_at) where state in ('done', 'ignored');

-- Who does a piece of work that one node does for all.
create table platform.lease (
    name   text primary key,
    holder text not null,
    until  timestamptz not null
);

create table platform.reconciliation (
    id          uuid primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    checked     int not null default 0,
    repaired    int not null default 0,
    -- What differed and what could not be compared, a line each.
    report      text not null default ''
);
create index on platform.reconciliation (started_at desc);

grant select, insert, update, delete on platform.stripe_event, platform.lease, platform.reconciliation to ${platform_role};
