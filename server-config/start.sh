#!/bin/sh
# Becomes one node of the portal: start.sh [port]. The settings are in the environment (portal.env.example). Beside the
# folder of this script lie payara-micro.jar and ROOT.war.
set -eu
release=$(dirname "$(dirname "$(readlink -f "$0")")")
port=${1:-${PORTAL_PORT:-8080}}
work=${PORTAL_DATA:?is not set}/node-$port

rm -rf "$work"
mkdir -p "$work/tmp"
cat "$release/server-config/payara/pre-boot.txt" "$release/server-config/payara/one-machine.txt" > "$work/pre-boot.txt"
# Payara takes a colon in --deploy for the end of a name, and the application's name from the file.
ln -s "$release/ROOT.war" "$work/ROOT.war"
cd "$work"

exec "${JAVA_HOME:-/usr}/bin/java" "@$release/server-config/payara/jvm.options" "-Djava.io.tmpdir=$work/tmp" \
    -jar "$release/payara-micro.jar" --port "$port" --nocluster --nohostaware --disablephonehome \
    --prebootcommandfile pre-boot.txt --logproperties "$release/server-config/payara/logging.properties" \
    --deploy ROOT.war
