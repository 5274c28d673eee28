#!/usr/bin/env bash
# Every catalog, loaded and saved by Translate Toolkit (Weblate's own reader of i18next v4), gives back the same bytes.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
shopt -s nullglob extglob
# Debian's own Python: translate-toolkit is a package of it.
exec /usr/bin/python3 tests/conformance/toolkit/round-trip.py translations/*/!(*.state).json
