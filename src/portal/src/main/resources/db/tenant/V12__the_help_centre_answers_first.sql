-- A question may be answered by the help centre before somebody reads it. Nodes of the release before show such a message as an
-- answer. What is there already is none, so it isn't read again.
alter table message
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in ('customer', 'answer', 'automatic', 'note', 'event')) not valid;

-- The articles that a message quotes, called as they were then: what was said stays, and addresses of articles that moved lead on.
create table message_source (
    tenant_id  uuid not null,
    message_id uuid not null,
    position   int not null,
    title      text not null,
    href       text not null,
    primary key (tenant_id, message_id, position),
    foreign key (tenant_id, message_id) references message on delete cascade
);

-- No row stands for what an organization begins with.
create table answer_setting (
    tenant_id    uuid not null,
    first_answer boolean not null,
    primary key (tenant_id)
);

select platform.isolate(t) from unnest(array['message_source', 'answer_setting']::regclass[]) t;
