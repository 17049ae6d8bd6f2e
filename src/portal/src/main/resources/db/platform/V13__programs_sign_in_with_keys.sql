-- A program of an organization's calls its API with a key, of which only the hash is kept; what it looks like in lists is
-- its beginning. A revoked key stays, for what it did may be asked for later.
create table platform.api_key (
    tenant_id    uuid not null references platform.organization on delete cascade,
    id           uuid not null,
    name         text not null check (length(name) between 1 and 100),
    prefix       text not null,
    token_hash   bytea not null unique,
    -- The person's name, as it was then.
    created_by   text not null,
    created_at   timestamptz not null,
    -- To the minute.
    last_used_at timestamptz,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    primary key (tenant_id, id)
);
create unique index on platform.api_key (tenant_id, name) where revoked_at is null;

select platform.isolate('platform.api_key');

-- Every call begins with this: as the application's role, under the policies of the organization that it enters for the
-- length of this statement. A key of another organization is not there.
create function platform.api_key_of(tenant uuid, secret_hash bytea, moment timestamptz)
    returns table (id uuid, name text, last_used_at timestamptz)
    language plpgsql as $$
begin
    perform set_config('app.tenant_id', tenant::text, true);
    return query select k.id, k.name, k.last_used_at from platform.api_key k
        where k.token_hash = secret_hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > moment);
end $$;
