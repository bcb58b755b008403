"""Whether it is this machine that is cut off from the web, and not a host that does not answer."""

import asyncio
import errno
import socket

from monitoring_desk.search import addresses

# No name server answers, no way leads there. That a host does not exist, or refuses, is its own affair.
SIGNS = frozenset({socket.EAI_AGAIN, errno.ENETUNREACH, errno.ENETDOWN})
WEB = 443


class Reach:
    """Remembers a host that answered: where that can be looked up, and a way leads to it, the machine is not cut off."""

    def __init__(self) -> None:
        self._heard: str | None = None

    def hear(self, host: str) -> None:
        """Note that this host answered."""
        self._heard = host

    async def is_cut(self, error: OSError) -> bool:
        """Whether what went wrong at one host would go wrong at every other. Nothing is sent but a question to the name server."""
        if error.errno not in SIGNS:
            return False
        if self._heard is None:
            return True
        return not await asyncio.get_running_loop().run_in_executor(None, can_be_reached, self._heard)


def can_be_reached(host: str) -> bool:
    """Whether the name of a host can be looked up, and a way leads to it."""
    if addresses.is_local_name(host):
        return True
    try:
        for family, _, _, _, address in socket.getaddrinfo(host, WEB, type=socket.SOCK_DGRAM):
            with socket.socket(family, socket.SOCK_DGRAM) as door:
                door.connect(address)  # of a datagram socket: asks for the way, and sends nothing
                return True
    except OSError:
        return False
    return False
