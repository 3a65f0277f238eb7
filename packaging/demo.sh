#!/bin/sh
# Checks the shipped drafts with the program just built, as an officer would.
set -eu
soat=$1
for draft in corpus/drafts/*.docx corpus/drafts/*.txt; do
  [ -e "$draft" ] || continue
  "$soat" check "$draft" || [ $? -eq 1 ]   # 1: something to put right was found
  echo
done
echo "Try it on a draft of your own:"
echo "  $soat check DRAFT.docx            what is wrong, clause by clause"
echo "  $soat procedures DRAFT.docx       the administrative procedures it lays down"
echo "  $soat assess -o OUT DRAFT.docx    what its impact assessment needs"
echo "  $soat --help                      everything else"
