#!/bin/sh
# Brings a backup back: restore.sh <dump>. The portal must be stopped, roles.sql must have been run on this server.
# Signs in as libpq's variables say, as a superuser; PGDATABASE, the database to replace, is portal unless set. The dump
# goes into a new database, is looked at, and only then takes the name; what was there before stays beside it.
set -eu
dump=${1:?"usage: restore.sh <dump>"}
database=${PGDATABASE:-portal}
stamp=$(date -u +%Y%m%d_%H%M%S)
fresh=${database}_restored_$stamp
export PGDATABASE=postgres

ask() {
    psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 "$@"
}

refuse() {
    echo "$1" >&2
    exit 1
}

(cd "$(dirname "$dump")" && sha256sum --check --status "$(basename "$dump").sha256") ||
    refuse "$dump is not what was saved: its checksum is another, or missing."
[ "$(ask --command="select count(*) from pg_stat_activity where datname = '$database'")" = 0 ] ||
    refuse "$database is in use; stop the portal first."

trap 'dropdb --if-exists "$fresh"' EXIT
trap 'exit 1' HUP INT TERM
createdb --owner=portal_owner --encoding=UTF8 --template=template0 "$fresh"
ask --dbname="$fresh" --command="revoke all on schema public from public"
pg_restore --exit-on-error --dbname="$fresh" "$dump"
ask --dbname="$fresh" --command="analyze"

saved=$(pg_restore --list "$dump" | grep -c ' TABLE DATA ')
restored=$(ask --dbname="$fresh" --command="select count(*) from pg_tables where tableowner = 'portal_owner'")
[ "$saved" = "$restored" ] || refuse "$saved tables were saved, but $restored came back."
open=$(ask --dbname="$fresh" --command="select count(*) from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)")
[ "$open" = 0 ] || refuse "$open tables of organizations have no forced row-level security."

# In one transaction, and refused by the server if somebody has come meanwhile.
ask <<SQL
begin;
select 'alter database "$database" rename to "${database}_before_$stamp"'
 where exists (select from pg_database where datname = '$database') \\gexec
alter database "$fresh" rename to "$database";
revoke all on database "$database" from public;
grant connect on database "$database" to portal_app, portal_platform;
select 'grant connect on database "$database" to portal_backup'
 where exists (select from pg_roles where rolname = 'portal_backup') \\gexec
commit;
SQL
trap - EXIT
echo "$database is what was saved in $dump."
