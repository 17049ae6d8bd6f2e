-- A mail is written with the change that it tells of, by the organization; it is sent, later, by the platform.
create table platform.mail (
    tenant_id       uuid not null references platform.organization on delete cascade,
    id              uuid not null,
    kind            text not null,
    recipient       text not null,
    sender          text not null,
    host            text not null,
    language        text not null,
    subject         text not null,
    -- Once it is sent these are gone: a secret link may be in them.
    html            text,
    plain           text,
    state           text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
    attempts        int not null default 0,
    -- While somebody is sending it, this is when it is taken from them.
    next_attempt_at timestamptz not null default now(),
    error           text,
    error_at        timestamptz,
    created_at      timestamptz not null default now(),
    finished_at     timestamptz,
    primary key (tenant_id, id),
    check ((state = 'queued') = (finished_at is null)),
    check (state = 'sent' or (html is not null and plain is not null))
);
create index on platform.mail (next_attempt_at) where state = 'queued';
create index on platform.mail (created_at) where state <> 'sent';
create index on platform.mail (finished_at) where state <> 'queued';

select platform.isolate('platform.mail');
create policy platform on platform.mail to ${platform_role} using (true) with check (true);
grant select, insert, update, delete on platform.mail to ${platform_role};
