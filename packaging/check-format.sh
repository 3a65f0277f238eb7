#!/bin/sh
# Fails where clang-format would change a source.
set -eu
git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run --Werror
