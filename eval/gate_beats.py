"""Records of short articles of our own on many beats, found and right at once; and silence where there is nothing to record."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from eval.beats import BEATS, Beat
from eval.gate_distil import answer

KINDS = ("commitments", "events", "incidents", "figures", "quotes")
_TRIFLE = 12  # counts up to this are told in passing


def measure(shared: Path) -> dict[str, float]:
    """Exact F1 of each kind, and `quiet`: the share of articles with nothing to record that raise no commitment, event or incident."""
    counted: Counter[tuple[str, str]] = Counter()
    silent = []
    for beat in BEATS:
        made = answer(
            {
                "id": "b",
                "url": "",
                "title": beat.title,
                "text": beat.text,
                "published": beat.published,
                "source": "s",
                "language": "en",
            }
        )
        for kind in KINDS:
            right, missed, false = _held(kind, made[kind], beat)
            counted[kind, "right"] += right
            counted[kind, "wrong"] += missed + false
        if not any(getattr(beat, kind) for kind in KINDS[:3]) and not beat.quotes:
            silent.append(not any(made[kind] for kind in KINDS[:3]))
    figures = {
        f"{kind}_exact_f1": 2 * counted[kind, "right"] / (2 * counted[kind, "right"] + counted[kind, "wrong"])
        for kind in KINDS
    }
    return figures | {"quiet": sum(silent) / len(silent)}


def _held(kind: str, found: list[dict[str, Any]], beat: Beat) -> tuple[int, int, int]:
    """How many records of a kind are right, missed and false."""
    left = [one for one in found if one.get("kind") != "indirect"]
    missed = 0
    for wanted in getattr(beat, kind):
        hit = next((one for one in left if _SAME[kind](one, wanted, beat.text)), None)
        if hit is None:
            missed += 1
        else:
            left.remove(hit)
    false = [one for one in left if kind != "figures" or one["value"] > _TRIFLE]
    return len(getattr(beat, kind)) - missed, missed, len(false)


_SAME: dict[str, Callable[[dict[str, Any], Any, str], bool]] = {
    "commitments": lambda one, g, _: g[0].lower() in one["who"].lower() and (one["amount"], one["due"]) == g[1:],
    "events": lambda one, g, _: (one["when"], one["upcoming"]) == g,
    "incidents": lambda one, g, _: (
        ((one["killed"] or None), one["injured"]) == g[:2] and g[2].lower() in (one["where"] or "").lower()
    ),
    "figures": lambda one, g, _: abs(one["value"] - g[0]) <= 1e-6 * g[0] and g[1] in one["unit"],
    "quotes": lambda one, g, text: one["speaker"] == g[0] and text.startswith(g[1], one["words"]["start"]),
}


if __name__ == "__main__":
    print(measure(Path()))
