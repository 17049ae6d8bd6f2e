-- Every request of somebody who is signed in begins with this: as the application's role, under the policies of the
-- organization that it enters for the length of this statement.
create function platform.signed_in(tenant uuid, site text, secret_hash bytea, moment timestamptz)
    returns table (session_id uuid, membership_id uuid, person_id uuid, name text, email text, role text, language text,
        time_zone text, picture text, csrf_token text, seen_at timestamptz)
    language plpgsql as $$
begin
    perform set_config('app.tenant_id', tenant::text, true);
    return query select s.id, m.id, m.person_id, m.name, m.email, m.role, m.language, m.time_zone, m.picture,
            s.csrf_token, s.seen_at
        from platform.session s join platform.membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
        where s.token_hash = secret_hash and s.host = site and s.expires_at > moment and m.active;
end $$;
