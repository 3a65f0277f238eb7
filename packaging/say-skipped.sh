#!/bin/sh
# say-skipped.sh RESULTS [must-run]: says loudly which tests were skipped for want of an outside program or folder,
# from the JUnit file of ctest. With "must-run" a skip is a failure.
set -eu
[ -e "$1" ] || exit 0
skipped=$(sed -n 's/.*<testcase name="\([^"]*\)".*status="notrun".*/\1/p' "$1")
[ -n "$skipped" ] || exit 0
echo
echo "!!! Skipped, for want of an outside program or folder; make test-all must run them:"
echo "$skipped" | sed 's/^/!!!   /'
[ "${2:-}" != must-run ]
