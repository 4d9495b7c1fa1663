#!/usr/bin/env bash
# What a test of the running program starts from; sourced as `. scene.sh LLP_BINARY`. A scratch folder to work in, a
# store to be, and words to say what is expected.
set -uo pipefail

llp=$(realpath -e "$1") || exit 1
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
sample=$here/../../data/sample
for setting in "${!LLP_@}"; do [[ $setting == LLP_TEST_SCALE ]] || unset "$setting"; done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export LLP_DB=llp.db LLP_AS_OF=2026-11-09 HOME=$scratch XDG_CONFIG_HOME= LC_ALL=C
# A finding of a sanitizer must not look like an exit code of ours.
export ASAN_OPTIONS=exitcode=99 UBSAN_OPTIONS=exitcode=99

faults=0
fault() { echo "FAULT: $*" && faults=$((faults + 1)); }
finish() { exit $((faults > 0)); }

# How many of a hundred random cases to run.
scaled() { echo $(($1 / ${LLP_TEST_SCALE:-1})); }

# expect CODE COMMAND...: runs it, its words in out and err.
expect() {
    local wanted=$1 code=0
    shift
    "$@" >out 2>err </dev/null || code=$?
    [[ $code == "$wanted" ]] || { fault "'$*' ended with $code, not $wanted" && cat err; }
}

# A refusal is said on standard error only.
expect_refusal() {
    expect "$@"
    [[ -s err && ! -s out ]] || fault "'${*:2}' is refused without a word, or with words on standard output"
}

# Everything that a store holds, in figures: the rows of each table and how many of them have ended. Nothing is ever
# overwritten, so that two states of one store with equal figures are one state.
figures() {
    local store=${1:-$LLP_DB}
    sqlite3 "$store" "SELECT format('SELECT %Q, count(*), %s FROM \"%w\";', t.name,
            iif(c.name IS NULL, 'NULL', 'count(*) FILTER (WHERE ended <> 0)'), t.name)
        FROM sqlite_master AS t LEFT JOIN pragma_table_info(t.name) AS c ON c.name = 'ended'
        WHERE t.type = 'table' ORDER BY t.name" | sqlite3 "$store"
}

sample_store() {
    expect 0 "$llp" import "$sample/schools.csv" --dated 2026-09-01
    expect 0 "$llp" import "$sample"/{memberships,declarations,capacities}.csv
}
