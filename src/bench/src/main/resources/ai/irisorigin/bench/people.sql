-- bench-1 gets as many people as the setting bench.number says, bench-2 gets ten. All have the password that the demo's
-- people have, hashed as the portal hashes today. Run as the superuser, in one transaction, after organizations.sql.
-- No triggers: they would count seats row by row.
set local session_replication_role = replica;

update platform.organization set plan = 'enterprise_plus' where slug in ('bench-1', 'bench-2');

create temporary table newcomer on commit drop as
select o.id as tenant_id, md5('person ' || o.slug || n)::uuid as id, n,
       'person-' || n || '@' || o.slug || '.test' as email,
       (array['Anong', 'Beatriz', 'Chidi', 'Dalia', 'Erik', 'Farah', 'Goran', 'Hana', 'Imani', 'Jun'])[1 + n % 10] || ' '
           || (array['Almeida', 'Boonmee', 'Costa', 'Dvorak', 'Eze', 'Fischer', 'Goh', 'Haddad', 'Iqbal', 'Jansen',
               'Kaya'])[1 + n % 11] || ' ' || n as name
  from platform.organization o
  cross join lateral generate_series(1, case o.slug when 'bench-1' then current_setting('bench.number')::int else 10 end) n
 where o.slug in ('bench-1', 'bench-2');

insert into platform.person (id, email) select id, email from newcomer;

insert into platform.credential (person_id, password_hash)
select n.id, c.password_hash
  from newcomer n, platform.credential c join platform.person p on p.id = c.person_id
 where p.email = 'owner@acme.test';

insert into platform.membership (tenant_id, id, person_id, email, role, name, active, time_zone,
                                 notify_new_conversations, notify_replies, notify_summary, joined_at, seen_at, version)
select tenant_id, md5('membership ' || id)::uuid, id, email, case n when 1 then 'owner' else 'agent' end, name, true, 'UTC',
       true, true, true, now() - interval '1 year', now() - n * interval '1 minute', 1
  from newcomer;

insert into platform.seat_usage (tenant_id, active, owners)
select tenant_id, count(*), 1 from newcomer group by tenant_id;
