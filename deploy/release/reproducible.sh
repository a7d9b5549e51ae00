#!/usr/bin/env bash
# Builds the last commit twice, in two folders, and compares what is shipped, byte by byte.
#   deploy/release/reproducible.sh              needs git, the JDK, Maven, unzip; 8 minutes of a processor
#   deploy/release/reproducible.sh ONE OTHER    compares two folders that were built already, such as yours and a colleague's
# The two jars that Quarkus writes may differ in the order of what stands in a class: see RELEASE.md.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -eq 2 ]; then
  one=$1 other=$2
else
  one=$work/one other=$work/elsewhere/other
  top=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
  for folder in "$one" "$other"; do
    mkdir -p "$folder"
    git -C "$top" archive HEAD | tar x -C "$folder"
    (cd "$folder" && mvn -q -B -ntp -Prelease package -DskipTests)
  done
fi

shipped() {
  (cd "$1/poa-api/target" && find quarkus-app poa.cdx.json -type f | LC_ALL=C sort)
}

# what a class calls, reads, writes and says, in no order; not where it keeps it meanwhile (class, int: casts and indices of that);
# keys and fields that are numbered by the order without their number
says() {
  javap -c -p "$1" | grep -E '// (Interface)?Method|// Field|// String|^  [a-z].*;$' | sed -E 's/.*\/\/ /  /; s/(proxykey|configClass\$)[0-9]+/\1/g' | LC_ALL=C sort
}

# classes of two jars that differ; fails where they differ in more than order
compare_jars() {
  local one_jar=$work/one-jar other_jar=$work/other-jar class
  rm -rf "$one_jar" "$other_jar"
  unzip -q -d "$one_jar" "$1"
  unzip -q -d "$other_jar" "$2"
  [ "$(cd "$one_jar" && find . | sort)" = "$(cd "$other_jar" && find . | sort)" ] || { echo "    not the same files"; return 1; }
  while read -r class; do
    if cmp -s "$one_jar/$class" "$other_jar/$class"; then
      continue
    elif [[ $class == *.class ]] && [ "$(says "$one_jar/$class")" = "$(says "$other_jar/$class")" ]; then
      echo "    in order alone: ${class#./}"
    else
      echo "    in more than order: ${class#./}"
      return 1
    fi
  done < <(cd "$one_jar" && find . -type f | LC_ALL=C sort)
}

if ! diff <(shipped "$one") <(shipped "$other"); then
  echo "Not the same files."
  exit 1
fi
same=0 failed=0
while read -r file; do
  if cmp -s "$one/poa-api/target/$file" "$other/poa-api/target/$file"; then
    same=$((same + 1))
  else
    echo "differs: $file"
    case $file in
      quarkus-app/quarkus/*-bytecode.jar)
        compare_jars "$one/poa-api/target/$file" "$other/poa-api/target/$file" || failed=1
        ;;
      *) failed=1 ;;
    esac
  fi
done < <(shipped "$one")
echo "$same of $(shipped "$one" | wc -l) files have the same bytes."
exit $failed
