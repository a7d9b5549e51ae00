#!/usr/bin/env bash
# Times requests against a service whose database load.sh has filled.
#   measure.sh [address]
set -euo pipefail
. "$(dirname "$0")/common.sh"
compile Load Measure
run Measure "${1:-http://127.0.0.1:8080}"
