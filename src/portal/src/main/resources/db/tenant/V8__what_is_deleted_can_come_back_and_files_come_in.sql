-- A deleted article waits here whole, out of everybody's way, until somebody wants it back or its time is over.
create table trashed_article (
    tenant_id  uuid not null,
    article_id uuid not null,
    slug       text not null,
    title      text not null,
    language   text not null,
    deleted_by text not null,
    deleted_at timestamptz not null,
    content    jsonb not null,
    primary key (tenant_id, article_id)
);
create index on trashed_article (tenant_id, deleted_at desc, article_id);
-- Whether an address is gone or never was.
create index on trashed_article (tenant_id, slug);

-- Files that somebody uploaded: first read, then looked at, then taken over in one go.
create table article_import (
    tenant_id  uuid not null,
    import_id  uuid not null,
    name       text not null,
    created_by text not null,
    created_at timestamptz not null,
    state      text not null check (state in ('planned', 'done', 'withdrawn')),
    primary key (tenant_id, import_id)
);
create index on article_import (tenant_id, created_at desc);

-- A file of an import, with what it says or (fault) why it is left out.
create table article_import_file (
    tenant_id uuid not null,
    import_id uuid not null,
    number    int not null,
    path      text not null,
    kind      text not null check (kind in ('article', 'newer', 'category', 'image', 'other')),
    fault     text,
    category  text,
    slug      text,
    language  text,
    title     text,
    summary   text,
    markdown  text,
    position  int,
    icon      text,
    public    boolean,
    dated     timestamptz,
    -- Once it is taken over: what was done, and with which article.
    action     text,
    article_id uuid,
    primary key (tenant_id, import_id, number),
    foreign key (tenant_id, import_id) references article_import on delete cascade
);

create table article_import_image (
    tenant_id uuid not null,
    import_id uuid not null,
    image_id  uuid not null,
    slug      text not null,
    name      text not null,
    type      text not null check (type in ('image/png', 'image/jpeg')),
    bytes     bytea not null,
    primary key (tenant_id, import_id, image_id),
    foreign key (tenant_id, import_id) references article_import on delete cascade
);

select platform.isolate(t) from unnest(array['trashed_article', 'article_import', 'article_import_file',
    'article_import_image']::regclass[]) t;
