# shellcheck shell=bash
# What the scripts of this folder share, which source it. POA_APP is the folder of the built service, POA_PORT where it listens once it is
# started, JAVA_OPTS the options of its JVM. $work is a folder that goes when the script ends, and what start began ends with it.
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
app="${POA_APP:-$here/../../poa-api/target/quarkus-app}"
port="${POA_PORT:-8097}"
work="$(mktemp -d)"
service=
peer=
trap 'kill $service $peer 2> /dev/null || true; wait; rm -rf "$work"' EXIT

# programs of this folder by their names
compile() {
    local programs=("${@/#/$here/}")
    javac -d "$work" -cp "$app/lib/main/*" "${programs[@]/%/.java}"
}

run() {
    java -cp "$work:$app/lib/main/*:$app/lib/boot/*" "$@"
}

# 450.txt and 450.json, a letter of 450 words and the request with it
letter() {
    compile Load Letters
    run Letters "$work" 450
}

# with a database of its own and the options of the image, but for those that only Java 25 has
start() {
    # shellcheck disable=SC2086
    MALLOC_ARENA_MAX=2 java ${JAVA_OPTS:--XX:+UseSerialGC -Xms64m -Xmx384m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:TrimNativeHeapInterval=5000} \
        -Dquarkus.http.port="$port" -Dpoa.data-dir="$work/data" -jar "$app/quarkus-run.jar" > "$work/log" 2>&1 &
    service=$!
}

until_ready() {
    until curl -sf -o "$work/ready" "http://127.0.0.1:$port/q/health/ready"; do
        kill -0 "$service"
        sleep 0.2
    done
}

autocannon() {
    npm install --silent --no-save --no-package-lock --prefix "$work" autocannon@9.0.0
    export NODE_PATH="$work/node_modules"
}
