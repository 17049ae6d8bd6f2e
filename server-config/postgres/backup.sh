#!/bin/sh
# Saves the portal's database: backup.sh <folder> [<days to keep, default 14>].
# Signs in as libpq's variables say: PGHOST, PGPORT, PGUSER=portal_backup, PGPASSFILE or PGPASSWORD; PGDATABASE is portal
# unless set. Leaves <database>-<time>.dump and its checksum, or nothing and an exit code. Roles are not in it: roles.sql
# makes them. Nor is PORTAL_SECRET_KEY.
set -eu
umask 077
folder=${1:?"usage: backup.sh <folder> [<days to keep>]"}
days=${2:-14}
export PGDATABASE="${PGDATABASE:-portal}"

server=$(psql --no-psqlrc --tuples-only --no-align --command="select current_setting('server_version_num')::int / 10000")
tool=$(pg_dump --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
if [ "$tool" != "$server" ]; then
    echo "pg_dump is of version $tool, the server of version $server; use the server's own." >&2
    exit 1
fi

mkdir -p "$folder"
name=$PGDATABASE-$(date -u +%Y%m%dT%H%M%SZ).dump
trap 'rm -f "$folder/.$name" "$folder/.$name.sha256"' EXIT
trap 'exit 1' HUP INT TERM
pg_dump --format=custom --lock-wait-timeout=60s --file="$folder/.$name"
# Readable to its end, before it counts as a backup.
pg_restore --file=/dev/null "$folder/.$name"
(cd "$folder" && sha256sum ".$name" | sed "s/  \.$name/  $name/" > ".$name.sha256")
sync "$folder/.$name" "$folder/.$name.sha256"
mv "$folder/.$name.sha256" "$folder/$name.sha256"
mv "$folder/.$name" "$folder/$name"

find "$folder" -maxdepth 1 -name "$PGDATABASE-*.dump*" -mtime "+$days" -delete
echo "$folder/$name"
