"""Reads each zip file named on a line of standard input with Python's zipfile; prints one JSON value a line."""

import hashlib
import json
import sys
import zipfile

for line in sys.stdin:
    files = {}
    try:
        with zipfile.ZipFile(line.rstrip("\n")) as archive:
            for info in archive.infolist():
                kind = "folder" if info.is_dir() else "link" if (info.external_attr >> 28) == 0xA else "file"
                digest = hashlib.sha256(archive.read(info)).hexdigest()
                files.setdefault(info.filename, []).append(f"{kind} {digest}")
        print(json.dumps({"files": files}), flush=True)
    except Exception as error:
        print(json.dumps({"files": files, "error": type(error).__name__}), flush=True)
