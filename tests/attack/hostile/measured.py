"""Runs a command to its end, and prints what it took: CPU seconds of it and all that it began, and the most memory of one, in MB."""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36
# What outlives the command would be counted by nobody: it comes to this process, which waits for it.
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

seconds, out, err = sys.argv[1:4]
with open(out, "wb") as stdout, open(err, "wb") as stderr:
    child = subprocess.Popen(sys.argv[4:], stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, start_new_session=True)
    try:
        code, hung = child.wait(timeout=float(seconds)), False
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        code, hung = child.wait(), True

left = 0
end = time.monotonic() + 5
while True:
    try:
        if os.waitpid(-1, os.WNOHANG)[0] == 0:
            if time.monotonic() > end:
                left += 1
                break
            time.sleep(0.02)
    except ChildProcessError:
        break
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(
    json.dumps(
        {"code": code, "hung": hung, "left": left > 0, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1024}
    )
)
