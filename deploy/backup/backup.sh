#!/usr/bin/env bash
# One backup of the database into one file, while the service runs. As the owner of the tables: the service's own role sees one
# agency at a time. The server is named as for psql (PGHOST, PGPORT, PGDATABASE, PGUSER, and PGPASSFILE or PGPASSWORD).
#   backup.sh <folder> [days to keep, 30]
# Where POA_METRICS_FILE names a file, the time of the backup is left there for the collector of a machine's metrics.
set -euo pipefail
umask 077
folder="$1" days="${2:-30}"
export PGDATABASE="${PGDATABASE:-poa}" PGUSER="${PGUSER:-poa_owner}"
name="poa-$(date -u +%Y%m%dT%H%M%SZ)"
mkdir -p "$folder"
trap 'rm -f "$folder/$name".part*' EXIT

# The figures are of the very snapshot that is dumped: one transaction holds it until both are done.
coproc SNAPSHOT { psql -qXAt -v ON_ERROR_STOP=1; }
session="$SNAPSHOT_PID"
echo "begin isolation level repeatable read read only; select pg_export_snapshot();" >&"${SNAPSHOT[1]}"
read -r -t 60 snapshot <&"${SNAPSHOT[0]}"
pg_dump --format=custom --snapshot="$snapshot" --file="$folder/$name.part"
"$(dirname "$0")/figures.sh" "$snapshot" > "$folder/$name.part.figures"
echo "commit;" >&"${SNAPSHOT[1]}"
eval "exec ${SNAPSHOT[1]}>&-"
wait "$session"

# can be read to its end
pg_restore --list "$folder/$name.part" > "$folder/$name.part.list"
test -s "$folder/$name.part.figures"
mv "$folder/$name.part.figures" "$folder/$name.figures"
(cd "$folder" && mv "$name.part" "$name.dump" && sha256sum "$name.dump" > "$name.sha256")
find "$folder" -maxdepth 1 -name 'poa-*' -mtime "+$days" -delete
if [[ -n "${POA_METRICS_FILE:-}" ]]; then
    printf '# TYPE poa_backup_success_timestamp_seconds gauge\npoa_backup_success_timestamp_seconds %s\n' "$(date +%s)" \
        > "$POA_METRICS_FILE.part"
    chmod 0644 "$POA_METRICS_FILE.part"
    mv "$POA_METRICS_FILE.part" "$POA_METRICS_FILE"
fi
echo "$folder/$name.dump"
