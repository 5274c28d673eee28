#!/usr/bin/env bash
# Do the measures of the wider checks see what they are there to see?
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
PATH=$PWD/node_modules/.bin:$PATH exec vitest run --root . --config tests/conformance/trial/vitest.config.ts
