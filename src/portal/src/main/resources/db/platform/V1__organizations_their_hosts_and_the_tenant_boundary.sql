-- What the home region knows: which organization answers at which host, in which state, and where its rows are.
-- The schema itself is made by Flyway; ${app_role} and ${platform_role} are logins that own nothing.

create table platform.organization (
    id           uuid primary key,
    slug         text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name         text not null check (length(name) between 1 and 100),
    plan         text not null check (plan in ('starter', 'professional', 'enterprise', 'enterprise_plus')),
    reseller_id  uuid references platform.organization,
    region       text not null default 'local' check (region in ('us', 'eu', 'apac', 'local')),
    schema_name  text not null default 'shared' check (schema_name ~ '^(shared|org_[a-z0-9_]{1,58})$'),
    language     text not null default 'th' check (language in ('en', 'th')),
    time_zone    text not null default 'Asia/Bangkok',
    state        text not null default 'active' check (state in ('active', 'suspended')),
    state_reason text,
    revision     bigint not null default 1,
    created_at   timestamptz not null default now()
);
create index on platform.organization (reseller_id);

create table platform.domain (
    host        text primary key check (host = lower(host)),
    tenant_id   uuid not null references platform.organization on delete cascade,
    verified_at timestamptz,
    created_at  timestamptz not null default now()
);
create index on platform.domain (tenant_id);

create function platform.current_tenant() returns uuid language sql stable parallel safe
return nullif(current_setting('app.tenant_id', true), '')::uuid;

-- One transaction, one organization: the settings end with the transaction, and a placement that moved since it was
-- cached is refused before the first row is read.
create function platform.enter(tenant uuid, placement text) returns void language plpgsql as $$
begin
    perform set_config('app.tenant_id', tenant::text, true), set_config('search_path', placement, true);
    if not exists (select from platform.organization where id = tenant and schema_name = placement) then
        raise exception 'organization % is not placed in schema %', tenant, placement using errcode = 'IO001';
    end if;
end $$;

-- Every table with a tenant_id goes through here: forced row-level security, one policy, the application's grant.
create function platform.isolate(tbl regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tbl);
    execute format('alter table %s force row level security', tbl);
    execute format('create policy tenant on %s using (tenant_id = platform.current_tenant())'
        || ' with check (tenant_id = platform.current_tenant())', tbl);
    execute format('grant select, insert, update, delete on %s to ${app_role}', tbl);
end $$;

-- A page shows what the organization's public rows say, and is cached under the organization's revision. Deferred, so
-- that the organization's row is locked only while the transaction commits.
create function platform.touch() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update platform.organization set revision = revision + 1 where id = coalesce(new.tenant_id, old.tenant_id);
    return null;
end $$;

create function platform.is_public(tbl regclass) returns void language plpgsql as $$
begin
    execute format('create constraint trigger touch after insert or update or delete on %s'
        || ' deferrable initially deferred for each row execute function platform.touch()', tbl);
end $$;

-- Each node listens on the channel "organization" and forgets what it cached; "hosts" tells that addresses changed.
create function platform.organization_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.slug = old.slug then
        perform pg_notify('organization', new.id::text);
    else
        perform pg_notify('organization', coalesce(new.id, old.id)::text || ' hosts');
    end if;
    return null;
end $$;
create trigger changed after insert or update or delete on platform.organization
    for each row execute function platform.organization_changed();

create function platform.domain_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('organization', coalesce(new.tenant_id, old.tenant_id)::text || ' hosts');
    return null;
end $$;
create trigger changed after insert or update or delete on platform.domain
    for each row execute function platform.domain_changed();

-- Which tenant schemas exist and how far they are migrated: a start with thousands of them asks one question.
create table platform.tenant_schema (
    name        text primary key,
    version     text not null,
    migrated_at timestamptz not null default now()
);

-- Organization and domain: a tenant's transaction sees its own, and only the platform role changes them.
alter table platform.organization enable row level security;
alter table platform.organization force row level security;
create policy tenant on platform.organization
    using (id = platform.current_tenant()) with check (id = platform.current_tenant());
create policy platform on platform.organization to ${platform_role} using (true) with check (true);
-- For touch(), which runs as the owner, also when somebody works at a psql prompt.
create policy owner on platform.organization to current_user using (true) with check (true);
alter table platform.domain enable row level security;
alter table platform.domain force row level security;
create policy tenant on platform.domain
    using (tenant_id = platform.current_tenant()) with check (tenant_id = platform.current_tenant());
create policy platform on platform.domain to ${platform_role} using (true) with check (true);

grant usage on schema platform to ${app_role}, ${platform_role};
grant select on platform.organization, platform.domain to ${app_role};
grant select, insert, update, delete on platform.organization, platform.domain to ${platform_role};
revoke execute on function platform.isolate(regclass), platform.is_public(regclass) from public;
