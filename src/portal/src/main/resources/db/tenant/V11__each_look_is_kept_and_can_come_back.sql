-- What an organization looks like is chosen as a whole: name, colours, font, logo, theme and the theme's settings. Each choice
-- stays as it was made, so that it can come back; pictures are kept under their content and shared by all that show them.
create table brand_image (
    tenant_id uuid not null,
    name      text not null check (name ~ '^[A-Za-z0-9_-]{16,64}\.(png|jpg|svg)$'),
    type      text not null,
    bytes     bytea not null,
    stored_at timestamptz not null default now(),
    primary key (tenant_id, name)
);

alter table brand
    add version       int not null default 1,
    add theme_version text,
    add settings      text not null default '{}' check (jsonb_typeof(settings::jsonb) = 'object'),
    add logo_name     text;

alter table brand no force row level security;
alter table brand disable trigger touch;
insert into brand_image (tenant_id, name, type, bytes)
select tenant_id, encode(sha256(logo), 'hex') || case logo_type when 'image/svg+xml' then '.svg' else '.png' end, logo_type, logo
  from brand where logo is not null;
update brand set logo_name = encode(sha256(logo), 'hex') || case logo_type when 'image/svg+xml' then '.svg' else '.png' end
 where logo is not null;
alter table brand enable trigger touch;

-- The columns logo and logo_type stay until no node of the version before reads them.

-- Appended to, and never changed.
create table brand_change (
    tenant_id     uuid not null,
    id            uuid not null,
    number        int not null,
    kind          text not null check (kind in ('first', 'brand', 'logo', 'theme', 'settings', 'restored')),
    -- The number of the one that came back.
    restored      int,
    -- The person's name, as it was then; null for what was there before choices were kept.
    author        text,
    made_at       timestamptz not null,
    name          text not null check (length(name) between 1 and 100),
    theme         text not null,
    theme_version text,
    settings      text not null check (jsonb_typeof(settings::jsonb) = 'object'),
    primary_color text not null,
    accent_color  text not null,
    radius        int not null,
    font          text not null,
    logo_name     text,
    primary key (tenant_id, id),
    unique (tenant_id, number)
);

insert into brand_change (tenant_id, id, number, kind, made_at, name, theme, settings, primary_color, accent_color, radius, font, logo_name)
select tenant_id, gen_random_uuid(), 1, 'first', now(), name, theme, settings, primary_color, accent_color, radius, font, logo_name from brand;
alter table brand force row level security;

-- What is looked at before it is chosen: by whoever works on it, or by whoever was given a link.
create table brand_draft (
    tenant_id     uuid not null,
    id            uuid not null,
    editor        uuid not null,
    shared        boolean not null,
    made_at       timestamptz not null,
    name          text not null check (length(name) between 1 and 100),
    theme         text not null,
    theme_version text,
    settings      text not null check (jsonb_typeof(settings::jsonb) = 'object'),
    primary_color text not null,
    accent_color  text not null,
    radius        int not null,
    font          text not null,
    logo_name     text,
    primary key (tenant_id, id)
);
create index on brand_draft (tenant_id, made_at);

select platform.isolate(t) from unnest(array['brand_image', 'brand_change', 'brand_draft']::regclass[]) t;
revoke update, delete on brand_change from ${app_role};
