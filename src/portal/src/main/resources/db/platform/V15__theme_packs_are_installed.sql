-- A version of a theme that was uploaded. What it holds never changes; it can be withdrawn, and offered again.
create table platform.theme_version (
    name           text not null check (name ~ '^[a-z][a-z0-9-]{1,79}$'),
    version        text not null check (version ~ '^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$'),
    -- SHA-256 of its files, in hexadecimal digits.
    checksum       text not null unique check (checksum ~ '^[0-9a-f]{64}$'),
    -- Its files, in a zip of our own.
    bytes          bytea not null check (length(bytes) <= 12000000),
    files          int not null,
    -- Bytes of all its files.
    size           int not null,
    manifest       text not null,
    report         text not null,
    -- The theme that it stands on; no version means the one that came with the portal.
    parent         text not null,
    parent_version text,
    installed_at   timestamptz not null,
    -- Who installed it: a person of the operator's, or of a reseller's organization.
    installer      uuid not null,
    installer_name text not null,
    reseller_id    uuid references platform.organization on delete set null,
    withdrawn_at   timestamptz,
    primary key (name, version),
    foreign key (parent, parent_version) references platform.theme_version (name, version)
);
-- The bytes are packed already.
alter table platform.theme_version alter column bytes set storage external;
create index on platform.theme_version (installed_at desc);
create index on platform.theme_version (parent, parent_version);

grant select, insert, update (withdrawn_at) on platform.theme_version to ${platform_role};
-- A page that an installed theme could not show: noted once, so that it is told once.
create table platform.theme_failure (
    tenant_id uuid not null references platform.organization on delete cascade,
    theme     text not null,
    version   text not null,
    page      text not null,
    -- Path in the pack, and 0 if the line is not known.
    file      text not null,
    line      int not null,
    message   text not null,
    failed_at timestamptz not null,
    primary key (tenant_id, theme, version, page)
);
select platform.isolate('platform.theme_failure');
revoke update, delete on platform.theme_failure from ${app_role};
