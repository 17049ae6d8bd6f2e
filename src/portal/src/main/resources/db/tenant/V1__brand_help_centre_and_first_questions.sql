-- One tenant schema: the shared one and each organization's own are made by this same script.
-- Keys start with tenant_id, so that a reference can never point into another organization (foreign keys are checked
-- without row-level security).

grant usage on schema ${flyway:defaultSchema} to ${app_role};

create table brand (
    tenant_id uuid not null,
    id        uuid not null,
    name      text not null check (length(name) between 1 and 100),
    theme     text not null,
    primary_color text not null check (primary_color ~ '^#[0-9a-f]{6}$'),
    accent_color  text not null check (accent_color ~ '^#[0-9a-f]{6}$'),
    radius    int not null check (radius between 0 and 24),
    font      text not null,
    logo      bytea,
    logo_type text,
    primary key (tenant_id, id),
    unique (tenant_id)
);

create table category (
    tenant_id uuid not null,
    id        uuid not null,
    slug      text not null,
    position  int not null,
    icon      text not null,
    primary key (tenant_id, id),
    unique (tenant_id, slug)
);

create table category_text (
    tenant_id   uuid not null,
    id          uuid not null,
    category_id uuid not null,
    language    text not null,
    name        text not null,
    summary     text not null,
    primary key (tenant_id, id),
    unique (tenant_id, category_id, language),
    foreign key (tenant_id, category_id) references category on delete cascade
);

create table article (
    tenant_id    uuid not null,
    id           uuid not null,
    category_id  uuid not null,
    slug         text not null,
    position     int not null,
    primary key (tenant_id, id),
    unique (tenant_id, slug),
    foreign key (tenant_id, category_id) references category
);
create index on article (tenant_id, category_id);

create table article_text (
    tenant_id  uuid not null,
    id         uuid not null,
    article_id uuid not null,
    language   text not null,
    title      text not null,
    summary    text not null,
    markdown   text not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, article_id, language),
    foreign key (tenant_id, article_id) references article on delete cascade
);
create index on article_text (tenant_id, updated_at desc);

create table conversation (
    tenant_id  uuid not null,
    id         uuid not null,
    subject    text not null,
    name       text not null,
    email      text not null,
    language   text not null,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);

create table message (
    tenant_id       uuid not null,
    id              uuid not null,
    conversation_id uuid not null,
    body            text not null,
    created_at      timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, conversation_id) references conversation on delete cascade
);
create index on message (tenant_id, conversation_id, created_at);

select platform.isolate(t) from unnest(array['brand', 'category', 'category_text', 'article', 'article_text',
    'conversation', 'message']::regclass[]) t;
select platform.is_public(t) from unnest(array['brand', 'category', 'category_text', 'article', 'article_text']::regclass[]) t;
