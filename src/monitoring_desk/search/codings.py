"""Content codings undone in bounded steps: a small body can never become a large one unseen."""

import sys
import zlib
from collections.abc import Callable, Iterable, Iterator

import brotli

from monitoring_desk.errors import ParseError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_STEP = 65_536
_MOST_CODINGS = 2
KNOWN = ("gzip", "x-gzip", "deflate", "br", "zstd")
ACCEPTED = "gzip, deflate, br, zstd"

Step = Callable[[bytes], Iterator[bytes]]


class TooLarge(Exception):
    """The decoded bytes are more than the caller wants."""


def decode(chunks: Iterable[bytes], *, content_encoding: str, limit: int) -> bytes:
    """All the bytes that `chunks` become; see `Decoder`."""
    decoder = Decoder(content_encoding, limit=limit)
    for chunk in chunks:
        decoder.feed(chunk)
    return decoder.finish()


def gunzip(body: bytes, *, limit: int) -> bytes:
    """A gzip file unpacked. Raises `TooLarge` beyond `limit` bytes, `ParseError` when it is broken."""
    return decode((body,), content_encoding="gzip", limit=limit)


class Decoder:
    """Undoes a Content-Encoding as bytes arrive; decides only when there is too much, or nonsense.

    Raises `TooLarge` as soon as any layer yields more than `limit` bytes, `ParseError` on broken input. An unknown
    coding, and one the first bytes belie, is taken for none: servers say "utf-8" or label plain text as gzip.
    """

    def __init__(self, content_encoding: str, *, limit: int) -> None:
        names = [name.strip().lower() for name in content_encoding.split(",")]
        self._codings = [name for name in names if name in KNOWN][::-1]
        if len(self._codings) > _MOST_CODINGS:
            raise ParseError("content-encoding", f"{len(self._codings)} codings on top of each other")
        self._limit = limit
        self._layers: list[_Layer] | None = None
        self._kept: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> None:
        """Take more bytes."""
        if not chunk:
            return
        if self._layers is None:
            self._layers = [_Layer(name, limit=self._limit) for name in self._codings]
        self._push(chunk, 0)

    def finish(self) -> bytes:
        """Everything decoded. Raises `ParseError` when the stream stops short."""
        for layer in self._layers or ():
            layer.check_whole()
        return b"".join(self._kept)

    def so_far(self) -> bytes:
        """What was decoded before a limit was met."""
        return b"".join(self._kept)

    def _push(self, chunk: bytes, depth: int) -> None:
        assert self._layers is not None
        if depth == len(self._layers):
            self._size += len(chunk)
            if self._size > self._limit:
                raise TooLarge
            self._kept.append(chunk)
            return
        for piece in self._layers[depth].feed(chunk):
            self._push(piece, depth + 1)


class _Layer:
    """One coding: decides whether it is really there, and stops at the limit."""

    def __init__(self, name: str, *, limit: int) -> None:
        self._name = name.removeprefix("x-")
        self._limit = limit
        self._size = 0
        self._step: Step | None = None
        self._whole: Callable[[], bool] = lambda: True

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        if self._step is None:
            self._step = self._open(chunk)
        try:
            for piece in self._step(chunk):
                self._size += len(piece)
                if self._size > self._limit:
                    raise TooLarge
                if piece:
                    yield piece
        except (zlib.error, brotli.error, zstd.ZstdError, EOFError) as error:
            raise ParseError(f"{self._name} body", f"broken: {error}") from error

    def check_whole(self) -> None:
        if not self._whole():
            raise ParseError(f"{self._name} body", "stops before its end")

    def _open(self, first: bytes) -> Step:
        if self._name == "gzip" and first[:1] == b"\x1f":
            return self._members(lambda: zlib.decompressobj(31), magic=b"\x1f\x8b")
        if self._name == "deflate":
            wrapped = len(first) > 1 and first[0] & 0x0F == 8 and (first[0] * 256 + first[1]) % 31 == 0
            return self._members(lambda: zlib.decompressobj(15 if wrapped else -15), magic=None)
        if self._name == "zstd" and first[:1] == b"\x28":
            return self._frames()
        if self._name == "br" and first[:1] not in (b"<", b"{"):
            return self._brotli()
        return lambda chunk: iter((chunk,))

    def _members(self, make: Callable[[], "zlib._Decompress"], *, magic: bytes | None) -> Step:
        current = make()
        self._whole = lambda: current.eof

        def step(chunk: bytes) -> Iterator[bytes]:
            nonlocal current
            while chunk:
                if current.eof:
                    if magic is None or not chunk.startswith(magic):
                        return  # padding or rubbish after the end
                    current = make()
                yield current.decompress(chunk, _STEP)
                chunk = current.unconsumed_tail or (current.unused_data if current.eof else b"")

        return step

    def _frames(self) -> Step:
        current = zstd.ZstdDecompressor()
        self._whole = lambda: current.eof

        def step(chunk: bytes) -> Iterator[bytes]:
            nonlocal current
            while True:
                if current.eof:
                    if not chunk.startswith(b"\x28\xb5\x2f\xfd"):
                        return
                    current = zstd.ZstdDecompressor()
                yield current.decompress(chunk, _STEP)
                if current.eof:
                    chunk = current.unused_data
                    continue
                chunk = b""
                if current.needs_input:
                    return

        return step

    def _brotli(self) -> Step:
        decompressor = brotli.Decompressor()
        self._whole = decompressor.is_finished

        def step(chunk: bytes) -> Iterator[bytes]:
            if decompressor.is_finished():
                return
            yield decompressor.process(chunk, output_buffer_limit=_STEP)
            while not decompressor.can_accept_more_data():
                yield decompressor.process(b"", output_buffer_limit=_STEP)

        return step
