"""The C library's memory, told that this process has many threads and little to give each."""

import ctypes
import sys

_ARENA_MAX = -8
"""M_ARENA_MAX of <malloc.h>."""
HEAPS = 2
"""glibc gives every thread a heap of its own, eight a processor, and each keeps the most it ever held: of a desk with 32 threads that
read pages, half its memory. Bench `live`."""


def share() -> bool:
    """Have all threads take their memory from the same few heaps; False where the C library is another than glibc."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        limit = ctypes.CDLL(None).mallopt
    except AttributeError:
        return False
    return bool(limit(_ARENA_MAX, HEAPS))
