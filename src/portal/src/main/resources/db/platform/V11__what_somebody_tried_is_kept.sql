-- What an organization should be able to read later, long after the log is gone. The application adds and reads; nobody of
-- its roles changes or removes an entry.
create table platform.audit_entry (
    tenant_id  uuid not null references platform.organization on delete cascade,
    id         uuid not null default gen_random_uuid(),
    person_id  uuid,
    -- What was done, a word of ours such as checkout.refused, and to what.
    action     text not null,
    target     text not null,
    address    text not null,
    request_id text not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id)
);
create index on platform.audit_entry (tenant_id, created_at desc);

select platform.isolate('platform.audit_entry');
revoke update, delete on platform.audit_entry from ${app_role};
