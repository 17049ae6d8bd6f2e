-- A question becomes a conversation that staff can find, answer and close.

-- Forced policies hold for the owner too, who fills the new columns of all organizations here.
alter table conversation no force row level security;
alter table message no force row level security;

alter table conversation
    add number         bigint,
    add once           uuid,
    add status         text not null default 'open' check (status in ('open', 'pending', 'closed')),
    add assignee_id    uuid,
    add active_at      timestamptz,
    add preview        text not null default '',
    add positions      int not null default 1,
    add answered_at    timestamptz,
    add closed_at      timestamptz,
    add merged_into    uuid,
    add rating         text check (rating in ('good', 'bad')),
    add rating_comment text not null default '';
alter table message
    add position    int not null default 1,
    add kind        text not null default 'customer' check (kind in ('customer', 'answer', 'note', 'event')),
    add author_id   uuid,
    add author      text not null default '',
    add once        uuid;

update conversation c set number = n.number, active_at = c.created_at
    from (select tenant_id, id, row_number() over (partition by tenant_id order by created_at, id) number
        from conversation) n
    where n.tenant_id = c.tenant_id and n.id = c.id;
update message m set author = c.name from conversation c where c.tenant_id = m.tenant_id and c.id = m.conversation_id;
update conversation c set preview = left(m.body, 160)
    from message m where m.tenant_id = c.tenant_id and m.conversation_id = c.id;

alter table conversation
    alter number set not null,
    alter active_at set not null,
    add unique (tenant_id, number),
    add unique (tenant_id, once),
    add foreign key (tenant_id, assignee_id) references platform.membership on delete set null (assignee_id);
alter table message
    add unique (tenant_id, conversation_id, position),
    add unique (tenant_id, conversation_id, once);

-- The next number of each organization; also how many conversations it ever had, without counting them.
create table conversation_number (
    tenant_id uuid not null,
    last      bigint not null,
    primary key (tenant_id)
);
insert into conversation_number select tenant_id, max(number) from conversation group by tenant_id;

-- What opens a conversation for its author. Each mail carries a link of its own, because only hashes are kept.
create table conversation_link (
    tenant_id       uuid not null,
    token_hash      bytea not null,
    conversation_id uuid not null,
    expires_at      timestamptz not null,
    primary key (tenant_id, token_hash),
    foreign key (tenant_id, conversation_id) references conversation on delete cascade
);
create index on conversation_link (tenant_id, conversation_id);

create table tag (
    tenant_id uuid not null,
    name      text not null check (length(name) between 1 and 40),
    primary key (tenant_id, name)
);

-- active_at is the conversation's, so that a tag's newest are read from one index.
create table conversation_tag (
    tenant_id       uuid not null,
    conversation_id uuid not null,
    tag             text not null,
    active_at       timestamptz not null,
    primary key (tenant_id, conversation_id, tag),
    foreign key (tenant_id, conversation_id) references conversation on delete cascade,
    foreign key (tenant_id, tag) references tag (tenant_id, name) on delete cascade
);
create index on conversation_tag (tenant_id, tag, active_at desc, conversation_id desc);

-- Words of subject, name and e-mail. Comparing is leakproof under row-level security in a way that patterns and @@ are
-- not, so this index is used; "C" makes a prefix a range.
create table conversation_word (
    tenant_id       uuid not null,
    word            text collate "C" not null,
    number          bigint not null,
    conversation_id uuid not null,
    primary key (tenant_id, word, number),
    foreign key (tenant_id, conversation_id) references conversation on delete cascade
);
create index on conversation_word (tenant_id, conversation_id);

create table canned_reply (
    tenant_id uuid not null,
    id        uuid not null,
    title     text not null check (length(title) between 1 and 100),
    body      text not null,
    primary key (tenant_id, id),
    unique (tenant_id, title)
);

-- The views of the inbox, newest first: a page is a walk along one of these, however many conversations there are.
create index conversation_open on conversation (tenant_id, active_at desc, id desc) where status <> 'closed';
create index conversation_closed on conversation (tenant_id, active_at desc, id desc) where status = 'closed';
create index conversation_unassigned on conversation (tenant_id, active_at desc, id desc)
    where status <> 'closed' and assignee_id is null;
create index conversation_mine on conversation (tenant_id, assignee_id, active_at desc, id desc) where status <> 'closed';

select platform.isolate(t) from unnest(array['conversation_number', 'conversation_link', 'tag', 'conversation_tag',
    'conversation_word', 'canned_reply']::regclass[]) t;
alter table conversation force row level security;
alter table message force row level security;
