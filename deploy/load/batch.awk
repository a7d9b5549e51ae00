# Makes a batch of any size from requests, one a line, as POST /v1/assessments takes them:
#   awk -v count=100000 -f batch.awk requests.ndjson > batch.ndjson
# Each copy of a draft is another text: a sentence with a number of its own is added.
{ kept[NR] = $0 }
END {
    for (i = 0; i < count; i++) {
        line = kept[i % NR + 1]
        sub(/"text": *"/, "&Our file " i " concerns this case. ", line)
        print line
    }
}
