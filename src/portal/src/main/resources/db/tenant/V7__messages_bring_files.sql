-- Lists read all but the bytes, which PostgreSQL keeps apart from the row. A file goes where its message goes.
create table attachment (
    tenant_id     uuid not null,
    attachment_id uuid not null,
    message_id    uuid not null,
    position      int not null,
    name          text not null check (length(name) between 1 and 150),
    type          text not null,
    size          int not null check (size > 0),
    shown         boolean not null,
    bytes         bytea not null,
    primary key (tenant_id, attachment_id),
    unique (tenant_id, message_id, position),
    foreign key (tenant_id, message_id) references message on delete cascade
);

select platform.isolate('attachment'::regclass);
