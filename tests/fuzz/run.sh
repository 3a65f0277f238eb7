#!/bin/sh
# run.sh BUILD TARGET SECONDS: runs one fuzz target on seeds from the project, and from SOAT_FUZZ_SEEDS if set.
set -eu
build=$1 target=$2 seconds=$3
corpus=$build/fuzz-corpus/$target
mkdir -p "$corpus"
case $target in
  rule) find rules -name '*.rule' ;;
  text | page) find corpus/drafts -name '*.txt'; [ -z "${SOAT_FUZZ_SEEDS:-}" ] || find "$SOAT_FUZZ_SEEDS" -name '*.txt' -size -64k ;;
  document | margin) find corpus/drafts -name '*.docx'; [ -z "${SOAT_FUZZ_SEEDS:-}" ] || find "$SOAT_FUZZ_SEEDS" -name '*.docx' ;;
  *) find corpus/drafts corpus/hostile -type f 2>/dev/null; [ -z "${SOAT_FUZZ_SEEDS:-}" ] || find "$SOAT_FUZZ_SEEDS" -name '*.docx' -size -200k ;;
esac | while read -r seed; do
  name=$(printf %s "$seed" | cksum | cut -d' ' -f1)
  case $target in
    document | margin) python3 tests/fuzz/bodies.py "$seed" "$corpus" ;;
    *) cp "$seed" "$corpus/$name" ;;
  esac
done
"$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix="$corpus-" "$corpus"
