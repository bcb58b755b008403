"""The door readers come in by."""

import socket

import msgspec

from monitoring_desk.config import Settings, WebSettings
from monitoring_desk.serving import open_door


def test_answers_leave_at_once() -> None:
    """asyncio turns Nagle's delay off for sockets that name their protocol; with it every answer would take 40 ms."""
    with open_door(msgspec.structs.replace(Settings(), web=WebSettings(port=0))) as door:
        assert door.proto == socket.IPPROTO_TCP
        with socket.create_connection(door.getsockname()[:2]):
            came, _ = door.accept()
            assert came.proto == socket.IPPROTO_TCP
            came.close()
