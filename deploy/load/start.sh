#!/usr/bin/env bash
# Start to the first assessment, memory after the start, and what is shipped. The first start makes the database's folder and is not counted.
#   start.sh [runs]       JAVA_OPTS are the JVM's options, such as -XX:AOTCache=...
set -euo pipefail
. "$(dirname "$0")/common.sh"
letter
echo "| run | first assessment, s | processor time until then, s | resident, MB |"
echo "| --- | --- | --- | --- |"
for run in $(seq 0 "${1:-3}"); do
    began=$(date +%s%N)
    start
    until curl -sf -o "$work/reply" -H 'Content-Type: application/json' --data-binary "@$work/450.json" "http://127.0.0.1:$port/v1/assessments"; do
        kill -0 "$service"
        sleep 0.05
    done
    took=$(($(date +%s%N) - began))
    used=$(awk '{print ($14 + $15) / 100}' "/proc/$service/stat")
    resident=$(awk '/VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$service/status")
    ((run == 0)) || awk -v run="$run" -v took="$took" -v used="$used" -v mb="$resident" 'BEGIN {printf "| %d | %.1f | %.1f | %d |\n", run, took / 1e9, used, mb}'
    kill "$service"
    wait "$service" || true
done
echo "shipped: $(du -sm "$app" | cut -f1) MB"
