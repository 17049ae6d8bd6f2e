-- Which organizations have an article to publish, and when: the platform asks here whom to wake, and sees no draft.
create table platform.publication_due (
    tenant_id  uuid not null references platform.organization on delete cascade,
    article_id uuid not null,
    language   text not null,
    at         timestamptz not null,
    primary key (tenant_id, article_id, language)
);
create index on platform.publication_due (at);

select platform.isolate('platform.publication_due');
create policy platform on platform.publication_due to ${platform_role} using (true) with check (true);
grant select on platform.publication_due to ${platform_role};
