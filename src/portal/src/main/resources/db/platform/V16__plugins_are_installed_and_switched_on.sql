-- Whoever signed a plugin must be somebody whom the operator trusts.
create table platform.plugin_publisher (
    -- Ed25519, as SubjectPublicKeyInfo (RFC 8410).
    key        bytea primary key check (length(key) between 32 and 100),
    name       text not null check (length(name) between 1 and 100),
    added_at   timestamptz not null,
    added_by   text not null,
    revoked_at timestamptz
);

-- A version of a plugin that was uploaded; it never changes.
create table platform.plugin_version (
    plugin         text not null check (plugin ~ '^[a-z][a-z0-9-]{1,59}$'),
    version        text not null check (version ~ '^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$'),
    -- SHA-256 of the jar, in hexadecimal digits.
    checksum       text not null unique check (checksum ~ '^[0-9a-f]{64}$'),
    bytes          bytea not null check (length(bytes) <= 12000000),
    manifest       text not null,
    -- What it asks for, one a line.
    permissions    text not null,
    publisher      bytea not null references platform.plugin_publisher,
    installed_at   timestamptz not null,
    installer      uuid not null,
    installer_name text not null,
    primary key (plugin, version)
);
-- The bytes are packed already.
alter table platform.plugin_version alter column bytes set storage external;
create index on platform.plugin_version (publisher);

-- Which version runs on every node, and for whom.
create table platform.plugin (
    id       text primary key,
    version  text not null,
    previous text,
    running  boolean not null,
    plan     text not null check (plan in ('starter', 'professional', 'enterprise', 'enterprise_plus')),
    -- Why a node could not start it.
    fault    text,
    foreign key (id, version) references platform.plugin_version (plugin, version),
    foreign key (id, previous) references platform.plugin_version (plugin, version)
);

create function platform.plugin_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('plugin', coalesce(new.id, old.id));
    return null;
end $$;
create trigger changed after insert or delete or update of version, running, plan on platform.plugin
    for each row execute function platform.plugin_changed();

grant select, insert, update, delete on platform.plugin_publisher, platform.plugin_version, platform.plugin
    to ${platform_role};

-- What an organization switched on, and set up.
create table platform.plugin_use (
    tenant_id    uuid not null references platform.organization on delete cascade,
    plugin       text not null references platform.plugin on delete cascade,
    enabled      boolean not null,
    -- JSON objects of texts; the secrets are sealed, their names with blanks between are not.
    settings     text not null,
    secrets      text,
    secret_names text not null,
    -- Which kinds of events it hears of, with blanks between.
    events       text not null,
    -- What the organization agreed that it reaches, one a line.
    agreed       text not null,
    -- Null, or that it failed too often.
    off_reason   text,
    changed_at   timestamptz not null,
    changed_by   text not null,
    version      int not null,
    primary key (tenant_id, plugin)
);
create index on platform.plugin_use (plugin);

-- How it goes there.
create table platform.plugin_health (
    tenant_id     uuid not null references platform.organization on delete cascade,
    plugin        text not null references platform.plugin on delete cascade,
    calls         bigint not null,
    failures      bigint not null,
    millis        bigint not null,
    -- Failures since the last success.
    in_a_row      int not null,
    last_error    text,
    last_error_at timestamptz,
    primary key (tenant_id, plugin)
);
create index on platform.plugin_health (plugin);

-- An event on its way to a plugin.
create table platform.plugin_delivery (
    tenant_id       uuid not null references platform.organization on delete cascade,
    id              uuid not null,
    plugin          text not null references platform.plugin on delete cascade,
    type            text not null,
    body            text not null,
    created_at      timestamptz not null default now(),
    attempts        int not null default 0,
    next_attempt_at timestamptz not null default now(),
    state           text not null default 'queued' check (state in ('queued', 'failed')),
    error           text,
    primary key (tenant_id, plugin, id)
);
create index on platform.plugin_delivery (next_attempt_at) where state = 'queued';
create index on platform.plugin_delivery (plugin);

select platform.isolate(t) from unnest(array['platform.plugin_use', 'platform.plugin_health',
    'platform.plugin_delivery']::regclass[]) t;
select platform.opens_to(t, '${platform_role}') from unnest(array['platform.plugin_use', 'platform.plugin_health',
    'platform.plugin_delivery']::regclass[]) t;
grant select, update (enabled, off_reason, changed_at, changed_by, version) on platform.plugin_use to ${platform_role};
grant select, insert, update, delete on platform.plugin_health, platform.plugin_delivery to ${platform_role};
revoke update, delete on platform.plugin_health, platform.plugin_delivery from ${app_role};
select platform.is_public('platform.plugin_use'::regclass);
