#!/usr/bin/env bash
# What is under deploy: valid, and run for real where this machine can. After the build, which made the service.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
deploy="$here/../../deploy"

missing=()
command -v shellcheck > /dev/null || missing+=(shellcheck)
command -v promtool > /dev/null || missing+=(prometheus)
compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || missing+=(postgresql)
if ((${#missing[@]})); then
    apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}"
fi

shellcheck -x -P SCRIPTDIR "$here"/*.sh "$deploy"/*.sh "$deploy"/*/*.sh "$deploy"/image/healthy
(cd "$deploy/prometheus" && promtool check rules rules.yml && promtool test rules rules_test.yml)
(cd "$here" && npm install --no-package-lock --no-audit --no-fund --silent && node check.mjs)
"$here/real.sh"
