-- A mail tells where its answer goes, and which mails it belongs to.
alter table platform.mail add reply_to text, add topic text;

-- What the part after "+" of such an address stands for: a conversation, and who answers there (null: the customer). Only
-- a hash is kept, so nobody can write who has but this table. The conversation is in the organization's own schema.
create table platform.reply_address (
    tenant_id       uuid not null references platform.organization on delete cascade,
    token_hash      bytea not null unique,
    conversation_id uuid not null,
    membership_id   uuid,
    expires_at      timestamptz not null,
    primary key (tenant_id, token_hash),
    foreign key (tenant_id, membership_id) references platform.membership on delete cascade
);
create index on platform.reply_address (tenant_id, membership_id);
create index on platform.reply_address (expires_at);

select platform.isolate('platform.reply_address');
create policy platform on platform.reply_address to ${platform_role} using (true) with check (true);
grant select, delete on platform.reply_address to ${platform_role};

-- One node at a time reads the mailbox; what it last met there is told to the operator. Belongs to no organization.
create table platform.mailbox (
    singleton    boolean primary key default true check (singleton),
    reader       text not null default '',
    leased_until timestamptz not null default now(),
    read_at      timestamptz,
    error        text,
    error_at     timestamptz
);
insert into platform.mailbox default values;
select platform.opens_to('platform.mailbox', '${platform_role}');
grant select, update on platform.mailbox to ${platform_role};
