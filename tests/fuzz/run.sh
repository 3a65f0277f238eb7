#!/bin/sh
# run.sh BUILD TARGET SECONDS: runs one fuzz target on seeds from the project, and from SOAT_FUZZ_SEEDS if set.
set -eu
build=$1 target=$2 seconds=$3
corpus=$build/fuzz-corpus/$target
mkdir -p "$corpus"
case $target in
  rule) find rules -name '*.rule' ;;
  text) find corpus/drafts -name '*.txt'; [ -z "${SOAT_FUZZ_SEEDS:-}" ] || find "$SOAT_FUZZ_SEEDS" -name '*.txt' -size -64k ;;
  document) find corpus/drafts -name '*.docx'; [ -z "${SOAT_FUZZ_SEEDS:-}" ] || find "$SOAT_FUZZ_SEEDS" -name '*.docx' -size -200k ;;
  *) find corpus/drafts corpus/hostile -type f 2>/dev/null; [ -z "${SOAT_FUZZ_SEEDS:-}" ] || find "$SOAT_FUZZ_SEEDS" -name '*.docx' -size -200k ;;
esac | while read -r seed; do
  name=$(printf %s "$seed" | cksum | cut -d' ' -f1)
  if [ "$target" = document ]; then  # the body of the Word document, not its zip
    unzip -p "$seed" word/document.xml 2>/dev/null | sed -e 's/.*<w:body>//' -e 's/<\/w:body>.*//' | head -c 60000 > "$corpus/$name" || true
  else
    cp "$seed" "$corpus/$name"
  fi
done
"$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix="$corpus-" "$corpus"
