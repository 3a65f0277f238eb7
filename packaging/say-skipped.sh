#!/bin/sh
# Says loudly which tests were skipped for want of an outside program or folder.
set -eu
log=build/dev/Testing/Temporary/LastTest.log
[ -e "$log" ] || exit 0
skipped=$(grep -c '\[  SKIPPED \]' "$log" || true)
[ "${skipped:-0}" -eq 0 ] || { echo; echo "!!! $skipped lines of skipped tests; make test-all must run them:"; grep -h 'Skipped$' -A 1 "$log" | sort -u | head -20; }
exit 0
