"""Peak memory of a process, as Linux counts it for what it runs now.

Not `ru_maxrss`: that a child inherits from whoever started it, so that a large test run makes every child look large.
"""

import re
from pathlib import Path


def peak(process: int | str = "self") -> int:
    """The most bytes the process has held since it began its program or was last told to `forget`; 0 once it has ended."""
    try:
        said = Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    found = re.search(r"^VmHWM:\s+(\d+) kB$", said, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def forget() -> int:
    """Begin counting this process's peak anew; the bytes held now."""
    Path("/proc/self/clear_refs").write_text("5")
    return peak()
