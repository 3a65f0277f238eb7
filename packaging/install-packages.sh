#!/bin/sh
# install-packages.sh FILE…: installs the Debian packages named in FILE (a name a line, "#" comments) that
# are missing, saying which. Uses sudo where the user is not root. Quick when nothing is missing.
set -eu
missing=
for list in "$@"; do
  while read -r name _; do
    case "$name" in ''|'#'*) continue ;; esac
    status=$(dpkg-query -W -f='${Status}' "$name" 2>/dev/null || true)
    [ "$status" = 'install ok installed' ] || missing="$missing $name"
  done < "$list"
done
[ -n "$missing" ] || exit 0
echo "Installing Debian packages:$missing"
run=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "These packages are missing and there is no sudo; install them as root:" >&2
    echo "  apt-get install$missing" >&2
    exit 1
  fi
  run=sudo
fi
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # the list is words on purpose
if ! $run apt-get install -y --no-install-recommends $missing; then
  echo "Refreshing the list of packages, then trying again."
  $run apt-get update
  $run apt-get install -y --no-install-recommends $missing
fi
