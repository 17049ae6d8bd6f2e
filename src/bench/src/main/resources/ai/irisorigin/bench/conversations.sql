-- As many conversations as the setting bench.number says: a fifth is bench-1's, of the last two years, with what was said in
-- them and the words that they are found by; the other organizations share the rest, of which the list alone is there. Run as
-- the superuser, in one transaction, after organizations.sql and people.sql. No triggers: they would check each reference.
set local session_replication_role = replica;

create temporary table organization_part on commit drop as
select id as tenant_id, slug, split_part(slug, '-', 2)::int as n,
       case slug when 'bench-1' then current_setting('bench.number')::int / 5
           else current_setting('bench.number')::int * 4 / 5 / (count(*) over () - 1) end as conversations
  from platform.organization where slug like 'bench-%';

create temporary table asked on commit drop as
select tenant_id, slug, md5('conversation ' || slug || ' ' || number)::uuid as id, number, part.conversations,
       hashint8extended(number, n) & 65535 as chance,
       now() - (part.conversations - number + 0.5) * (interval '2 years' / part.conversations) as created_at,
       (array['Broken', 'Late', 'Missing', 'Wrong', 'Second', 'Cancelled', 'Damaged'])[1 + number % 7] || ' '
           || (array['parcel', 'invoice', 'frame', 'refund', 'voucher', 'helmet', 'battery', 'saddle', 'label', 'order',
               'password'])[1 + number % 11] || ' from ' || (array['Bangkok', 'Berlin', 'Lisbon', 'Osaka', 'Quito'])[1 + number % 5]
           as subject,
       (array['Anong', 'Beatriz', 'Chidi', 'Dalia', 'Erik', 'Farah', 'Goran', 'Hana', 'Imani', 'Jun', 'Kamol', 'Lek',
           'Mara'])[1 + number % 13] || ' '
           || (array['Almeida', 'Boonmee', 'Costa', 'Dvorak', 'Eze', 'Fischer', 'Goh', 'Haddad', 'Iqbal', 'Jansen', 'Kaya',
               'Lund', 'Mori', 'Ngo', 'Okafor', 'Park', 'Quist'])[1 + number % 17] as name,
       'customer-' || number % 50000 || '@example.test' as email
  from organization_part part cross join lateral generate_series(1, part.conversations) number;

-- Of a hundred, six are open, four wait for the customer, the others are closed; one in three of the open ones is nobody's.
create temporary table ended on commit drop as
select id, case when chance % 100 < 6 then 'open' when chance % 100 < 10 then 'pending' else 'closed' end as status,
       least(created_at + (5 + chance % 600) * interval '1 minute', now()) as answered_at,
       least(created_at + (15 + chance % 4000) * interval '1 minute', now()) as closed_at
  from asked;

insert into shared.conversation (tenant_id, id, number, once, subject, name, email, language, status, assignee_id, created_at,
                                 active_at, preview, positions, answered_at, closed_at, rating)
select a.tenant_id, a.id, a.number, md5('once ' || a.id)::uuid, a.subject, a.name, a.email,
       case a.number % 2 when 0 then 'en' else 'th' end, e.status,
       case when a.slug = 'bench-1' and a.chance % 3 > 0
            then md5('membership ' || md5('person bench-1' || 2 + a.chance % 9)::uuid)::uuid end,
       a.created_at,
       case e.status when 'open' then a.created_at when 'pending' then e.answered_at else e.closed_at end,
       a.subject || ': what can be done about it?', case e.status when 'open' then 1 else 2 end,
       case when e.status <> 'open' then e.answered_at end, case e.status when 'closed' then e.closed_at end,
       case when e.status = 'closed' and a.chance % 5 = 0 then case a.chance % 8 when 0 then 'bad' else 'good' end end
  from asked a join ended e using (id)
 order by a.tenant_id, a.created_at;

insert into shared.conversation_number (tenant_id, last) select tenant_id, conversations from organization_part;

insert into shared.message (tenant_id, id, conversation_id, position, kind, author, body, once, created_at)
select a.tenant_id, md5('message ' || m.position || a.id)::uuid, a.id, m.position, m.kind,
       case m.kind when 'customer' then a.name else 'Hana Haddad' end,
       a.subject || ': what can be done about it?', md5('said ' || m.position || a.id)::uuid,
       case m.kind when 'customer' then a.created_at else e.answered_at end
  from asked a join ended e using (id)
  join (values (1, 'customer'), (2, 'answer')) as m(position, kind) on m.position = 1 or e.status <> 'open'
 where a.slug = 'bench-1'
 order by a.number, m.position;

insert into shared.conversation_word (tenant_id, word, number, conversation_id)
select a.tenant_id, w.word, a.number, a.id
  from asked a cross join lateral
       (select distinct unnest(string_to_array(lower(a.subject || ' ' || a.name) || ' customer ' || a.number % 50000
           || ' example.test', ' ')) as word) w
 where a.slug = 'bench-1'
 order by w.word collate "C", a.number;

insert into shared.tag (tenant_id, name)
select p.tenant_id, t.name from organization_part p, (values ('delivery'), ('refund'), ('repair'), ('urgent')) as t(name)
 where p.slug = 'bench-1';
insert into shared.conversation_tag (tenant_id, conversation_id, tag, active_at)
select c.tenant_id, c.id, (array['delivery', 'refund', 'repair', 'urgent'])[1 + c.number % 4], c.active_at
  from shared.conversation c join organization_part p using (tenant_id)
 where p.slug = 'bench-1' and c.number % 10 = 0;
