-- bench-1 gets as many articles as the setting bench.number says, each in English and in Thai, and their search index. The
-- words, their stems and how often they are said are those of the demo's articles, as the portal itself has cut them; behind
-- them come part numbers, which hardly two articles share. Run as the superuser, in one transaction, after organizations.sql.
-- No triggers: each of them would raise a revision and send a message.
set local session_replication_role = replica;

-- Always the same for the same number, in whatever order the rows are made.
create function pg_temp.chance(n bigint) returns double precision language sql immutable
return (hashint8extended(n, 20261123) & 9007199254740991) / 9007199254740992.0;

create temporary table vocabulary on commit drop as
select language, row_number() over (partition by language order by said desc, word) as rank, word, spelling
  from (select p.language, p.word, count(*) as said,
               (select s.spelling from shared.search_spelling s where s.word = p.word
                 order by length(s.spelling), s.spelling limit 1) as spelling
          from shared.search_posting p join platform.organization o on o.id = p.tenant_id
         where o.slug in ('acme', 'globex', 'initech')
         group by p.language, p.word) as demo;
insert into vocabulary
select v.language, v.last + n, 'kx' || 1000 + n, 'kx' || 1000 + n
  from (select language, max(rank) as last from vocabulary group by language) v, generate_series(1, 4000) n;
create index on vocabulary (language, rank);
analyze vocabulary;

-- The word of rank r is said 1/r as often as the first (Zipf's law). Titles and summaries leave the 40 most frequent out.
create temporary table said on commit drop as
select a.n, l.language, t.place, t.at, v.word, v.spelling
  from generate_series(1, current_setting('bench.number')::int) as a(n)
  cross join (select language, max(rank) as last, case language when 'en' then 0 else 1 end as half
                from vocabulary group by language) as l
  cross join (select at, case when at <= 4 then 'title' when at <= 14 then 'summary' else 'body' end as place
                from generate_series(1, 104) as at) as t
  join vocabulary v on v.language = l.language
   and v.rank = case t.place
       when 'body' then floor(power(l.last, pg_temp.chance((2 * a.n + l.half) * 1000::bigint + t.at)))
       else floor(40 * power(l.last / 40, pg_temp.chance((2 * a.n + l.half) * 1000::bigint + t.at))) end;

create temporary table target on commit drop as
select o.id as tenant_id, c.id as category_id
  from platform.organization o join shared.category c on c.tenant_id = o.id
 where o.slug = 'bench-1' and c.position = 1;

insert into shared.article (tenant_id, id, category_id, slug, position)
select tenant_id, md5('bench article ' || n)::uuid, category_id, 'answer-' || n, 100 + n
  from target, generate_series(1, current_setting('bench.number')::int) n;

insert into shared.article_text (tenant_id, id, article_id, language, title, summary, markdown, plain, updated_at)
select t.tenant_id, md5('bench text ' || s.n || s.language)::uuid, md5('bench article ' || s.n)::uuid, s.language,
       s.title, s.summary, '## ' || s.title || E'\n\n' || s.body, s.title || ' ' || s.body, timestamptz '2026-01-01 12:00Z'
  from target t,
       (select n, language, string_agg(spelling, blank order by at) filter (where place = 'title') as title,
               string_agg(spelling, blank order by at) filter (where place = 'summary') as summary,
               string_agg(spelling, blank order by at) filter (where place = 'body') as body
          -- In Thai a blank is between phrases.
          from (select *, case when language = 'en' or at % 7 = 0 then ' ' else '' end as blank from said) as written
         group by n, language) as s;

insert into shared.search_posting (tenant_id, word, article_id, language, weight)
select t.tenant_id, s.word, s.article_id, s.language, s.weight
  from target t,
       (select md5('bench article ' || n)::uuid as article_id, language, word,
               case when bool_or(place = 'title') then 100 when bool_or(place = 'summary') then 30
                    else least(9 + count(*), 15) end as weight
          from said group by n, language, word) as s
 order by s.word collate "C", s.article_id;

insert into shared.search_spelling (tenant_id, spelling, word)
select distinct on (s.spelling) t.tenant_id, s.spelling, s.word from target t, said s order by s.spelling, s.word;
