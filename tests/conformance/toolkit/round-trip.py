"""Loads each catalog with I18NextV4File, saves it, and compares bytes."""

import difflib
import sys
from pathlib import Path

from translate.__version__ import sver
from translate.storage.jsonl10n import I18NextV4File

names = sys.argv[1:]
units = 0
faults = 0
for name in names:
    before = Path(name).read_bytes()
    store = I18NextV4File()
    # As Weblate does: the language decides which plural forms a key has.
    store.settargetlanguage(Path(name).parent.name)
    store.parse(before)
    units += len(store.units)
    after = bytes(store)
    if after != before:
        faults += 1
        changes = difflib.unified_diff(before.decode().splitlines(), after.decode().splitlines(), lineterm="", n=0)
        print(f"  FAULT {name}: {len(before)} bytes became {len(after)}", *list(changes)[2:], sep="\n    ")
    if not store.units:
        faults += 1
        print(f"  FAULT {name}: no unit in it")
print(f"Translate Toolkit {sver}: {len(names)} catalogs, {units} units, {len(names) - faults} equal byte for byte")
sys.exit(1 if faults or not names else 0)
