#!/usr/bin/env bash
# The path of a newcomer, as deploy/README.md tells it, with Debian's PostgreSQL in place of a container: passwords, roles, migration by
# the owner, service as the other role; then a backup while it runs, a second server, restore, comparison, the service on that.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
deploy="$here/../../deploy"
app="${POA_APP:-$here/../../poa-api/target/quarkus-app}"
bin="$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -1)"
export PATH="$bin:$PATH"
work="$(mktemp -d)"
chmod 0755 "$work"
service=

stop() {
    if [[ -n "$service" ]]; then kill -9 "$service"; fi
    for port in 25432 25433; do
        if [[ -e "$work/$port/data/postmaster.pid" ]]; then
            server "pg_ctl -D $work/$port/data -m immediate stop > $work/$port/stop.log"
        fi
    done
    rm -rf "$work"
}
trap stop EXIT

# PostgreSQL does not run as root
server() {
    if [[ "$(id -u)" == 0 ]]; then
        setpriv --reuid postgres --regid postgres --clear-groups env PATH="$PATH" bash -c "$1"
    else
        bash -c "$1"
    fi
}

start_server() {
    local folder="$work/$1"
    mkdir "$folder"
    cp "$work/secrets/postgres_password" "$folder/password"
    if [[ "$(id -u)" == 0 ]]; then chown -R postgres "$folder"; fi
    server "initdb -D $folder/data -U postgres -A scram-sha-256 --pwfile=$folder/password > $folder/initdb.log"
    server "pg_ctl -D $folder/data -l $folder/log -w -o '-p $1 -k $folder -c listen_addresses=127.0.0.1' start > $folder/start.log"
    PGHOST=127.0.0.1 PGPORT="$1" PGUSER=postgres PGPASSWORD="$(cat "$work/secrets/postgres_password")" \
        OWNER_PASSWORD_FILE="$work/secrets/owner_password" APP_PASSWORD_FILE="$work/secrets/app_password" "$deploy/database/roles.sh"
}

# $1 port of the database, $2 file of secrets, the rest: more settings
prepare() {
    local port="$1" secrets="$2"
    shift 2
    command=(env QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$port/poa" QUARKUS_DATASOURCE_USERNAME=poa_app
        QUARKUS_CONFIG_LOCATIONS="$work/secrets/$secrets" QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=28080
        QUARKUS_MANAGEMENT_HOST_ENABLED=true QUARKUS_MANAGEMENT_PORT=29000 "$@" MALLOC_ARENA_MAX=2 java -XX:+UseSerialGC -Xms64m -Xmx384m -XX:TrimNativeHeapInterval=5000 -jar "$app/quarkus-run.jar")
}

# until it is ready, as the container's health check sees it
serve() {
    "${command[@]}" > "$work/service.log" 2>&1 &
    service=$!
    local end=$((SECONDS + 600))
    until QUARKUS_HTTP_PORT=28080 bash "$deploy/image/healthy" 2> "$work/ignored"; do
        if ((SECONDS > end)) || ! kill -0 "$service"; then
            cat "$work/service.log"
            exit 1
        fi
        sleep 0.3
    done
}

end_service() {
    kill "$service"
    wait "$service" || true
    service=
}

ask() {
    curl -sf -H "Authorization: Bearer $(cat "$work/secrets/first_key")" -H 'Content-Type: application/json' "$@"
}

"$deploy/secrets.sh" "$work/secrets"
# what the service is told of the secrets where a job migrates: never the owner's password
grep -v flyway "$work/secrets/service.properties" > "$work/secrets/app.properties"
start_server 25432

prepare 25432 service.properties QUARKUS_FLYWAY_USERNAME=poa_owner QUARKUS_INIT_AND_EXIT=true
"${command[@]}" > "$work/migration.log" 2>&1 || { cat "$work/migration.log"; exit 1; }
prepare 25432 app.properties QUARKUS_FLYWAY_MIGRATE_AT_START=false
serve
api=http://127.0.0.1:28080
examples="$here/../../poa-api/src/main/resources/openapi"
[[ "$(curl -s -o "$work/reply" -w '%{http_code}' $api/v1/cases)" == 401 ]]
for i in 1 2 3; do
    case="$(ask -D - -o "$work/reply" $api/v1/cases -d "{\"externalId\": \"real-$i\"}" | tr -d '\r' | awk 'tolower($1) == "location:" {print $2}')"
    path="/v1/cases/${case##*/}"
    ask -o "$work/reply" "$api$path/notices" -d "@$examples/addNotice.request.json"
    ask -o "$work/reply" "$api$path/drafts" -d "@$examples/addDraft.request.json"
done
ask "$api/v1/cases" > "$work/before.json"
ask "$api$path/drafts/1" > "$work/draft.json"
curl -sf http://127.0.0.1:29000/q/metrics | grep -q '^poa_assessments_total'
[[ "$(curl -s -o "$work/reply" -w '%{http_code}' $api/q/metrics)" != 200 ]]
echo "migrated as the owner, served as the other role"

export PGHOST=127.0.0.1 PGUSER=poa_owner PGDATABASE=poa PGPASSWORD
PGPASSWORD="$(cat "$work/secrets/owner_password")"
dump="$(PGPORT=25432 POA_METRICS_FILE="$work/poa.prom" "$deploy/backup/backup.sh" "$work/backups")"
grep -q '^poa_backup_success_timestamp_seconds [0-9]' "$work/poa.prom"
end_service

start_server 25433
PGPORT=25433 "$deploy/backup/restore.sh" "$dump"
# a second time there is something already; a row less is seen
if PGPORT=25433 "$deploy/backup/restore.sh" "$dump" 2> "$work/ignored"; then exit 1; fi
prepare 25433 app.properties QUARKUS_FLYWAY_MIGRATE_AT_START=false
serve
ask "$api/v1/cases" | cmp - "$work/before.json"
ask "$api$path/drafts/1" | cmp - "$work/draft.json"
ask -o "$work/reply" "$api$path/drafts" -d "@$examples/addDraft.request.json"
if PGPORT=25433 "$deploy/backup/verify.sh" "$dump" > "$work/ignored" 2>&1; then exit 1; fi
end_service
echo "restored into an empty server, compared, and served from there"
