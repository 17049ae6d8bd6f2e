-- What editors work on is apart from what visitors read: a row of article_text is public, a draft never is.
create table draft (
    tenant_id  uuid not null,
    article_id uuid not null,
    language   text not null,
    title      text not null,
    summary    text not null,
    markdown   text not null,
    version    int not null,
    -- The version that visitors read; null while they read none.
    published_version int,
    editor     text not null,
    edited_at  timestamptz not null,
    publish_at timestamptz,
    primary key (tenant_id, article_id, language),
    foreign key (tenant_id, article_id) references article on delete cascade
);
create index on draft (tenant_id, publish_at) where publish_at is not null;

-- Each text that visitors ever read.
create table revision (
    tenant_id    uuid not null,
    article_id   uuid not null,
    language     text not null,
    number       int not null,
    title        text not null,
    summary      text not null,
    markdown     text not null,
    publisher    text not null,
    published_at timestamptz not null,
    primary key (tenant_id, article_id, language, number),
    foreign key (tenant_id, article_id) references article on delete cascade
);

-- Who has a draft open; a row that was not renewed for a while means nobody.
create table editing (
    tenant_id     uuid not null,
    article_id    uuid not null,
    language      text not null,
    membership_id uuid not null,
    name          text not null,
    since         timestamptz not null,
    seen_at       timestamptz not null,
    primary key (tenant_id, article_id, language, membership_id),
    foreign key (tenant_id, article_id) references article on delete cascade
);

-- Drawn anew from what was uploaded. A picture stays when its article goes: another one may show it.
create table article_image (
    tenant_id   uuid not null,
    image_id    uuid not null,
    article_id  uuid,
    name        text not null,
    type        text not null check (type in ('image/png', 'image/jpeg')),
    bytes       bytea not null,
    uploaded_at timestamptz not null,
    primary key (tenant_id, image_id),
    foreign key (tenant_id, article_id) references article on delete set null (article_id)
);
create index on article_image (tenant_id, article_id, uploaded_at desc);

select platform.isolate(t) from unnest(array['draft', 'revision', 'editing', 'article_image']::regclass[]) t;
