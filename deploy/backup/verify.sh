#!/usr/bin/env bash
# Whether a database holds what a backup held: the rows of each table by number and checksum.
#   verify.sh <backup, poa-*.dump>
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
if diff "${1%.dump}.figures" <("$here/figures.sh"); then
    echo "same as $(basename "$1"): $(awk '{tables++; rows += $2} END {print tables " tables, " rows " rows"}' "${1%.dump}.figures")"
else
    echo "not the same as $1" >&2
    exit 1
fi
