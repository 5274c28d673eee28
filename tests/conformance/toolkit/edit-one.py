"""Edits one unit of each catalog after another, as a platform does, and counts the lines that change."""

import sys
from pathlib import Path

from translate.misc.multistring import multistring
from translate.storage.jsonl10n import I18NextV4File


def opened(name: str, content: bytes) -> I18NextV4File:
    store = I18NextV4File()
    store.settargetlanguage(Path(name).parent.name)
    store.parse(content)
    return store


names = sys.argv[1:]
edits = 0
faults = 0
for name in names:
    before = Path(name).read_bytes()
    for at, unit in enumerate(opened(name, before).units):
        if isinstance(unit.target, multistring):
            continue
        store = opened(name, before)
        store.units[at].target = f"{unit.target} – “é” ١ 中"
        old, new = before.split(b"\n"), bytes(store).split(b"\n")
        changed = [number for number, (one, other) in enumerate(zip(old, new), 1) if one != other]
        edits += 1
        if len(old) != len(new) or len(changed) != 1:
            faults += 1
            print(f"  FAULT {name}: {unit.getid()}: lines {changed[:5]} of {len(old)} and {len(new)}")
print(f"{edits} edits of one unit, {edits - faults} change one line and no other")
sys.exit(1 if faults or not edits else 0)
