"""`pandoc-and-typst.py LANES OUT FILE...`: HTML, PDF and plain text of each file by pandoc (3.1.3 or newer) and Typst in this process
(PyPI `typst`), which so stays warm; so many files at a time. `--there` says whether both are there, by the exit code."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

try:
    import typst
except ImportError:
    sys.exit(1)


def pandoc_path():
    try:
        import pypandoc

        return pypandoc.get_pandoc_path()
    except (ImportError, OSError):
        return "pandoc"


PANDOC = pandoc_path()
if sys.argv[1] == "--there":
    formats = subprocess.run([PANDOC, "--list-output-formats"], capture_output=True, text=True).stdout.split()
    sys.exit(0 if "typst" in formats else 1)

lanes, out, files = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
os.makedirs(out, exist_ok=True)


def publish(file):
    name = os.path.splitext(os.path.basename(file))[0]
    path = os.path.join(out, name)

    def pandoc(*args):
        command = [PANDOC, "-f", "gfm+yaml_metadata_block", "-s", "-M", f"title={name}", *args, file]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)

    pandoc("-t", "html5", "-o", f"{path}.html")
    pandoc("-t", "plain", "-o", f"{path}.txt")
    pandoc("-t", "typst", "-o", f"{path}.typ")
    typst.compile(f"{path}.typ", output=f"{path}.pdf")


with ThreadPoolExecutor(lanes) as pool:
    list(pool.map(publish, files))
