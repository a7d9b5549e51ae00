#!/usr/bin/env bash
# Runs the service once against a database of its own, with the requests that callers send most, and keeps what Java loaded and
# learned: classes, links, profiles. Not as root: PostgreSQL refuses that.
#   train.sh <folder of quarkus-run.jar> <cache to write>
set -euo pipefail
app="$1" cache="$2"
here="$(cd "$(dirname "$0")" && pwd)"
examples="${EXAMPLES:-$here}"
bin="$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -1)"
work="$(mktemp -d)"
port=18099
trap 'tail -n 20 "$work/service.log"' ERR
service=

end() {
    if [[ -n "$service" ]]; then kill -9 "$service" || true; fi
    "$bin/pg_ctl" -D "$work/data" -m immediate stop > "$work/stop.log" 2>&1 || true
    rm -rf "$work"
}
trap end EXIT

"$bin/initdb" -D "$work/data" -U owner -A trust > "$work/initdb.log"
"$bin/pg_ctl" -D "$work/data" -o "-p 18098 -k $work -c listen_addresses=127.0.0.1 -c fsync=off" -l "$work/log" -w start > "$work/start.log"
psql -qX -h 127.0.0.1 -p 18098 -U owner -d postgres -c 'create role app login' -c 'create database poa'

export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:18098/poa
export QUARKUS_DATASOURCE_USERNAME=app QUARKUS_FLYWAY_USERNAME=owner QUARKUS_FLYWAY_PASSWORD=none
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$port" QUARKUS_MANAGEMENT_HOST_ENABLED=true QUARKUS_MANAGEMENT_PORT=18097
cd "$app"
java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput="$cache" -jar quarkus-run.jar > "$work/service.log" 2>&1 &
service=$!
api="http://127.0.0.1:$port"
until curl -sf -o "$work/reply" "$api/q/health/ready"; do
    if ((SECONDS > 600)) || ! kill -0 "$service"; then
        cat "$work/service.log"
        exit 1
    fi
    sleep 0.2
done

json='Content-Type: application/json'
for _ in 1 2 3 4 5; do
    curl -sf -o "$work/reply" "$api/v1/assessments" -H "$json" -d "@$examples/assess.request.json"
    curl -sf -o "$work/reply" "$api/v1/notices/parse" -H "$json" -d "@$examples/parseNotice.request.json"
    curl -sf -o "$work/reply" "$api/v1/rules?limit=1"
done
case="$(curl -sf -D - -o "$work/reply" "$api/v1/cases" -H "$json" -d '{}' | tr -d '\r' | awk 'tolower($1) == "location:" {print $2}')"
curl -sf -o "$work/reply" "$api${case#"$api"}/notices" -H "$json" -d "@$examples/addNotice.request.json"
curl -sf -o "$work/reply" "$api${case#"$api"}/drafts" -H "$json" -d "@$examples/addDraft.request.json"
curl -sf -o "$work/reply" "$api/v1/cases"
curl -sf -o "$work/reply" "http://127.0.0.1:18097/q/metrics"

kill "$service"
# the cache is written by a process that it starts at its end
wait "$service" || true
service=
for _ in $(seq 300); do
    [[ -s "$cache" ]] && break
    sleep 0.2
done
tail -n 3 "$work/service.log"
test -s "$cache"
