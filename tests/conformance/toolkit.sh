#!/usr/bin/env bash
# Translate Toolkit (Weblate's own reader of i18next v4): a save changes no byte, an edit one line, and a language that
# starts from an empty file, filled unit by unit, is accepted and byte for byte what we would have written.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
shopt -s nullglob extglob
# Debian's own Python: translate-toolkit is a package of it.
readonly python=/usr/bin/python3 toolkit=tests/conformance/toolkit language=de
faults=0
must() { "$@" || { faults=$((faults + 1)) && echo "  FAULT: $*"; }; }
communique() { node_modules/.bin/node scripts/communique.js "$@"; }

must "$python" "$toolkit/round-trip.py" translations/*/!(*.state).json
must "$python" "$toolkit/edit-one.py" translations/*/!(*.state).json

newsroom=$(mktemp -d)
trap 'rm -rf "$newsroom"' EXIT
cp -r source translations "$newsroom"
rm -r "$newsroom/translations/$language"
must communique sync --root "$newsroom" --lang "$language"
for base in "$newsroom"/translations/en/!(labels).json; do
  name=$(basename "$base")
  must cmp -s "$newsroom/translations/$language/$name" <(echo '{}')
  must "$python" "$toolkit/fill-empty.py" "$base" "$newsroom/translations/$language/$name" "translations/$language/$name"
  must cmp "$newsroom/translations/$language/$name" "translations/$language/$name"
done
must communique sync --root "$newsroom"
must communique check --root "$newsroom" 2>"$newsroom/said"
must cmp -s <(grep -c "translations/$language/" "$newsroom/said") <(echo 0)
exit $((faults > 0))
