-- What a search shows around a hit; null until the text was indexed.
alter table article_text add column plain text;

-- Whoever kept an old address still gets there.
create table old_slug (
    tenant_id  uuid not null,
    slug       text not null,
    article_id uuid not null,
    primary key (tenant_id, slug),
    foreign key (tenant_id, article_id) references article on delete cascade
);
create index on old_slug (tenant_id, article_id);

-- The index of words is a table of ours: under a policy PostgreSQL uses an index only through leakproof operators, which
-- equality and order of texts are and those of its full-text search are not. Collation C, so that a range is a prefix.
create table search_posting (
    tenant_id  uuid not null,
    word       text collate "C" not null,
    article_id uuid not null,
    language   text not null,
    weight     int not null,
    primary key (tenant_id, word, article_id, language) include (weight),
    foreign key (tenant_id, article_id) references article on delete cascade
);
create index on search_posting (tenant_id, article_id, language);

-- How the words are spelled: for what is being typed and for what was mistyped.
create table search_spelling (
    tenant_id uuid not null,
    spelling  text collate "C" not null,
    word      text collate "C" not null,
    primary key (tenant_id, spelling)
);
create index on search_spelling (tenant_id, word);

-- What was searched for in vain.
create table search_miss (
    tenant_id uuid not null,
    language  text not null,
    query     text not null,
    count     int not null,
    last_at   timestamptz not null,
    primary key (tenant_id, language, query)
);

create table article_rating (
    tenant_id  uuid not null,
    article_id uuid not null,
    language   text not null,
    helped     int not null,
    failed     int not null,
    primary key (tenant_id, article_id, language),
    foreign key (tenant_id, article_id) references article on delete cascade
);

create table article_comment (
    tenant_id  uuid not null,
    comment_id uuid not null,
    article_id uuid not null,
    language   text not null,
    comment    text not null,
    created_at timestamptz not null,
    primary key (tenant_id, comment_id),
    foreign key (tenant_id, article_id) references article on delete cascade
);
create index on article_comment (tenant_id, article_id, language, created_at desc);

select platform.isolate(t) from unnest(array['old_slug', 'search_posting', 'search_spelling', 'search_miss',
    'article_rating', 'article_comment']::regclass[]) t;
