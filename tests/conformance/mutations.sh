#!/usr/bin/env bash
# Errors sown into right translations: each kind is seen as often as it must be. `npm run mutations` takes every language.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
exec node_modules/.bin/node tests/mutations/run.ts --quick
