"""Fills an empty file unit by unit, saved and read again after each, as a platform's translator does.

Usage: fill-empty.py BASE EMPTY TEXTS: the base file gives the keys, TEXTS the translations of them.
"""

import json
import sys
from pathlib import Path

from translate.storage.jsonl10n import I18NextV4File

base_name, empty_name, texts_name = sys.argv[1:]
target = Path(empty_name)
texts = json.loads(Path(texts_name).read_text())
base = I18NextV4File()
base.parse(Path(base_name).read_bytes())
for wanted in base.units:
    store = I18NextV4File()
    store.settargetlanguage(target.parent.name)
    store.parse(target.read_bytes())
    unit = store.UnitClass(wanted.source)
    unit.setid(wanted.getid())
    unit.target = texts[wanted.getid().lstrip(".")]
    store.addunit(unit)
    target.write_bytes(bytes(store))
print(f"{len(base.units)} units filled into {empty_name}")
