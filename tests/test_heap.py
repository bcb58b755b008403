"""Threads share their memory where the C library can be told so."""

import subprocess
import sys

import pytest

from monitoring_desk import heap

THREADS = 24
SIZE = """
import re, sys, threading
from pathlib import Path
from monitoring_desk import heap
if sys.argv[1] == "shared":
    assert heap.share()
met = threading.Barrier({threads})
def hold():
    met.wait()
    held = [bytes(20_000) for _ in range(100)]
    met.wait()
    assert held
threads = [threading.Thread(target=hold) for _ in range({threads})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(re.search(r"VmPeak:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


def test_many_threads_do_not_take_a_heap_each() -> None:
    if not heap.share():
        pytest.skip("the C library is not glibc")
    taken = {}
    for way in ("shared", "apart"):
        command = [sys.executable, "-c", SIZE.format(threads=THREADS), way]
        taken[way] = int(subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout) / 1024
    assert taken["shared"] < taken["apart"] - 100, taken
