#!/usr/bin/env bash
# Fills the database of a running service with made-up cases. For measurements; never into a database that is in use.
#   load.sh <JDBC URL> [cases]
set -euo pipefail
. "$(dirname "$0")/common.sh"
compile Load
# one line, as the service stores it
tr -d '\n' < "$here/../../poa-api/src/main/resources/openapi/assess.reply.json" > "$work/assessment.json"
run Load "$1" "${2:-100000}" "$work/assessment.json"
