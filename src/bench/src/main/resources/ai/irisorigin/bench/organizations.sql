-- As many organizations as the setting bench.number says, each with a brand, three categories and six articles.
-- Run as the superuser, in one transaction. No triggers: each of them would raise a revision and send a message.
set local session_replication_role = replica;

insert into platform.organization (id, slug, name, plan, language, time_zone)
select md5('organization ' || n)::uuid, 'bench-' || n, 'Bench ' || n || ' Outfitters', 'professional', 'en', 'UTC'
  from generate_series(1, current_setting('bench.number')::int) n;

create temporary table chosen on commit drop as
select id as tenant_id from platform.organization where slug like 'bench-%';

insert into shared.brand (tenant_id, id, name, theme, primary_color, accent_color, radius, font)
select o.id, md5('brand ' || o.id)::uuid, o.name, 'origin', '#' || left(md5('primary ' || o.id), 6),
       '#' || left(md5('accent ' || o.id), 6), 8, 'INTER'
  from platform.organization o join chosen c on c.tenant_id = o.id;

create temporary table topic (n int, slug text, icon text, name text, summary text) on commit drop;
insert into topic values
  (1, 'orders-and-delivery', 'truck', 'Orders and delivery', 'Where your order is, what delivery costs and how to change it.'),
  (2, 'returns-and-warranty', 'box', 'Returns and warranty', 'Send something back, have it repaired, and what the warranty covers.'),
  (3, 'your-account', 'user', 'Your account', 'Passwords, addresses and the points that you have collected.');

insert into shared.category (tenant_id, id, slug, position, icon)
select tenant_id, md5('category ' || n || tenant_id)::uuid, slug, n, icon from chosen, topic;

insert into shared.category_text (tenant_id, id, category_id, language, name, summary)
select tenant_id, md5('category text ' || n || tenant_id)::uuid, md5('category ' || n || tenant_id)::uuid, 'en', name, summary
  from chosen, topic;

create temporary table answer (n int, topic int, slug text, title text, summary text) on commit drop;
insert into answer values
  (1, 1, 'track-your-order', 'Track your order', 'Find the parcel, see the day it arrives and tell the driver where to leave it.'),
  (2, 1, 'delivery-times-and-costs', 'Delivery times and costs', 'How long each kind of delivery takes, what it costs, and from which sum it is free.'),
  (3, 2, 'return-an-item', 'Return an item', 'Thirty days to change your mind: print the label, drop the parcel off, get your money back.'),
  (4, 2, 'warranty-coverage', 'What the warranty covers', 'Two years on everything, five on frames and seams, and what counts as wear.'),
  (5, 3, 'reset-your-password', 'Reset your password', 'A link by mail that works for one hour, and what to do if it does not come.'),
  (6, 3, 'update-your-details', 'Update your details', 'Change your address, telephone number and the way that we write to you.');

insert into shared.article (tenant_id, id, category_id, slug, position)
select tenant_id, md5('article ' || n || tenant_id)::uuid, md5('category ' || topic || tenant_id)::uuid, slug, n
  from chosen, answer;

insert into shared.article_text (tenant_id, id, article_id, language, title, summary, markdown, updated_at)
select tenant_id, md5('article text ' || n || tenant_id)::uuid, md5('article ' || n || tenant_id)::uuid, 'en', title, summary,
       '## ' || title || repeat(E'\n\n' || summary, 8), timestamptz '2026-01-01 12:00Z' + n * interval '1 day'
  from chosen, answer;
