"""Runs a command to its end, and prints what it took: CPU seconds of it and all its children, and the most memory of one, in MB."""

import json
import os
import resource
import signal
import subprocess
import sys

seconds, out, err = sys.argv[1:4]
with open(out, "wb") as stdout, open(err, "wb") as stderr:
    child = subprocess.Popen(sys.argv[4:], stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, start_new_session=True)
    try:
        code, hung = child.wait(timeout=float(seconds)), False
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        code, hung = child.wait(), True
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"code": code, "hung": hung, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1024}))
