#!/usr/bin/env bash
# Makes the passwords of the database's roles and the first key, in the folder secrets, once. Nothing is overwritten: passwords stand in
# the database, too. The folder is its owner's alone; the files in it are readable, since each container has a user of its own.
#   secrets.sh [folder]
set -euo pipefail
folder="${1:-$(cd "$(dirname "$0")" && pwd)/secrets}"
if [[ -e "$folder/service.properties" ]]; then
    echo "$folder is there already" >&2
    exit 0
fi
digits=0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz

random() {
    # read to its end: a pipe that is cut off would count as a failure
    head -c 4096 /dev/urandom | LC_ALL=C tr -dc '0-9A-Za-z' | cut -c "1-$1"
}

# as KeyText makes one: a checksum of six digits at the end, CRC-32 as gzip writes it
key() {
    local body bytes b0 b1 b2 b3 crc check=
    body="poa_$(random 30)"
    bytes="$(printf %s "$body" | gzip -c | tail -c 8 | head -c 4 | od -An -tu1)"
    read -r b0 b1 b2 b3 <<< "$bytes"
    crc=$((b0 + 256 * (b1 + 256 * (b2 + 256 * b3))))
    while ((${#check} < 6)); do
        check="${digits:crc % 62:1}$check"
        crc=$((crc / 62))
    done
    printf %s "$body$check"
}

mkdir -p "$folder"
chmod 0700 "$folder"
umask 022
owner="$(random 40)" app="$(random 40)" first="$(key)"
# no newline at the end: some who read these files take it for a part
printf %s "$(random 40)" > "$folder/postgres_password"
printf %s "$owner" > "$folder/owner_password"
printf %s "$app" > "$folder/app_password"
printf %s "$first" > "$folder/first_key"
cat > "$folder/service.properties" << PROPERTIES
quarkus.datasource.password=$app
quarkus.flyway.password=$owner
poa.access.first-key=$first
PROPERTIES
echo "made $folder"
