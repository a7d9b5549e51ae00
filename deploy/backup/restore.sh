#!/usr/bin/env bash
# Puts a backup into an empty database, as the owner of the tables, and compares it. The roles have to be there
# (database/roles.sh makes them and the database); nothing that is there is overwritten.
#   restore.sh <backup, poa-*.dump>
set -euo pipefail
dump="$1"
here="$(cd "$(dirname "$0")" && pwd)"
export PGDATABASE="${PGDATABASE:-poa}" PGUSER="${PGUSER:-poa_owner}"
(cd "$(dirname "$dump")" && sha256sum --check --quiet "$(basename "${dump%.dump}").sha256")
tables="$(psql -qXAt -v ON_ERROR_STOP=1 -c "select count(*) from pg_tables where schemaname = 'public'")"
if [[ "$tables" != 0 ]]; then
    echo "The database $PGDATABASE has $tables tables already; restore into an empty one" >&2
    exit 1
fi
# all or nothing; privileges of the service's role come with it, by its name
pg_restore --exit-on-error --single-transaction --no-owner --dbname="$PGDATABASE" "$dump"
# what belongs to others on this server is passed over, and not worth a word
PGOPTIONS='-c client_min_messages=error' psql -qX -v ON_ERROR_STOP=1 -c analyze
"$here/verify.sh" "$dump"
