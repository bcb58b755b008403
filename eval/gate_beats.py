"""Records of short articles of our own on many beats, found and right at once; and silence where there is nothing to record."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from eval.beats import BEATS, Beat
from eval.beats_diaries import DIARIES
from eval.beats_fresh import FRESH
from eval.beats_fresher import FRESHER
from eval.beats_held import HELD
from eval.beats_later import LATER
from eval.gate_distil import answer

KINDS = ("commitments", "events", "incidents", "figures", "quotes")
_TRIFLE = 12  # counts up to this are told in passing


def measure(shared: Path) -> dict[str, float]:
    """Exact F1 of each kind, and `quiet`: the share of articles with nothing to record that raise no commitment, event or
    incident; the same of the later sets as `held_…` and `fresh_…`, events and incidents alone as `diaries_…`, and of articles in other languages the quotations."""
    english = [beat for beat in (*HELD, *LATER) if beat.language == "en"]
    others = [beat for beat in HELD if beat.language != "en"]
    return (
        _score(BEATS)
        | {f"held_{name}": value for name, value in _score(english).items()}
        | {f"fresh_{name}": value for name, value in _score((*FRESH, *FRESHER)).items()}
        | {
            f"diaries_{name}": value
            for name, value in _score(DIARIES, kinds=("events", "incidents")).items()
            if name != "quiet"
        }
        | {"held_other_languages_quotes_exact_f1": _score(others, kinds=("quotes",))["quotes_exact_f1"]}
    )


def _score(beats: Sequence[Beat], *, kinds: Sequence[str] = KINDS) -> dict[str, float]:
    counted: Counter[tuple[str, str]] = Counter()
    silent = []
    for beat in beats:
        made = _answer(beat)
        for kind in kinds:
            right, missed, false = _held(kind, made[kind], beat)
            counted[kind, "right"] += right
            counted[kind, "wrong"] += len(missed) + len(false)
        if not any(getattr(beat, kind) for kind in KINDS[:3]) and beat.language == "en":
            silent.append(not any(made[kind] for kind in KINDS[:3]))
    figures = {
        f"{kind}_exact_f1": 2 * counted[kind, "right"] / (2 * counted[kind, "right"] + counted[kind, "wrong"])
        for kind in kinds
    }
    return figures | ({"quiet": sum(silent) / len(silent)} if silent else {})


def _answer(beat: Beat) -> dict[str, Any]:
    return answer(
        {
            "id": "b",
            "url": "",
            "title": beat.title,
            "text": beat.text,
            "published": beat.published,
            "source": "s",
            "language": beat.language,
        }
    )


def _held(kind: str, found: list[dict[str, Any]], beat: Beat) -> tuple[int, list[Any], list[Any]]:
    """How many records of a kind are right, which are missed and which false."""
    left = sorted((one for one in found if one.get("kind") != "indirect"), key=lambda one: _is_optional(one, beat))
    missed = []
    for wanted in getattr(beat, kind):
        hit = next((one for one in left if _SAME[kind](one, wanted, beat.text)), None)
        if hit is None:
            missed.append(wanted)
        else:
            left.remove(hit)
    false = [one for one in left if (kind != "figures" or one["value"] > _TRIFLE) and not _is_optional(one, beat)]
    return len(getattr(beat, kind)) - len(missed), missed, false


def _is_optional(one: dict[str, Any], beat: Beat) -> bool:
    span = one.get("stated") or one["words"]
    return any(words in beat.text[span["start"] : span["end"]] for words in beat.optional)


_SAME: dict[str, Callable[[dict[str, Any], Any, str], bool]] = {
    "commitments": lambda one, g, _: (
        any(who in one["who"].lower() for who in g[0].lower().split("|")) and (one["amount"], one["due"]) == g[1:]
    ),
    "events": lambda one, g, _: (one["when"], one["upcoming"]) == g,
    "incidents": lambda one, g, _: (
        ((one["killed"] or None), one["injured"]) == g[:2]
        and any(place in (one["where"] or "").lower() for place in g[2].lower().split("|"))
    ),
    "figures": lambda one, g, _: (
        abs(one["value"] - g[0]) <= 1e-6 * g[0] and any(unit in one["unit"] for unit in g[1].split("|"))
    ),
    "quotes": lambda one, g, text: one["speaker"] == g[0] and text.startswith(g[1], one["words"]["start"]),
}


if __name__ == "__main__":
    for beat in (*BEATS, *HELD, *LATER, *FRESH, *FRESHER):
        for kind in KINDS:
            _, missed, false = _held(kind, _answer(beat)[kind], beat)
            for wanted in missed:
                print(f"{beat.title}: {kind} missed {wanted}")
            for one in false:
                spans = [one[name] for name in ("stated", "words") if name in one]
                print(f"{beat.title}: {kind} false {one} in {beat.text[spans[0]['start'] : spans[0]['end']]!r}")
    print(measure(Path()))
