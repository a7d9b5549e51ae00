#!/usr/bin/env bash
# Start to the first assessment, memory after the start, and what is shipped. The first start makes the database's folder and is not counted.
#   start.sh [runs]       JAVA_OPTS are the JVM's options, such as -XX:AOTCache=...
set -euo pipefail
export MALLOC_ARENA_MAX=2
here="$(cd "$(dirname "$0")" && pwd)"
app="${POA_APP:-$here/../../poa-api/target/quarkus-app}"
port="${POA_PORT:-8097}"
work="$(mktemp -d)"
trap 'kill "${service:-0}" 2>/dev/null; wait; rm -rf "$work"' EXIT
javac -d "$work" -cp "$app/lib/main/*" "$here/Load.java" "$here/Letters.java"
java -cp "$work:$app/lib/main/*" Letters "$work" 450
echo "| run | first assessment, s | processor time until then, s | resident, MB |"
echo "| --- | --- | --- | --- |"
for run in $(seq 0 "${1:-3}"); do
    began=$(date +%s%N)
    # shellcheck disable=SC2086
    java ${JAVA_OPTS:--XX:+UseSerialGC -Xms64m -Xmx384m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30} -Dquarkus.http.port="$port" -Dpoa.data-dir="$work/data" -jar "$app/quarkus-run.jar" > "$work/log" 2>&1 &
    service=$!
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
