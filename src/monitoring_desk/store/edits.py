"""How a story reads as editors left it: their acts laid over what the desk made, which is itself never changed."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from monitoring_desk.editorial import Act
from monitoring_desk.types import Brief, Sentence, Span, Withdrawal

EDITS = ("edit", "rename", "pin", "bury", "kill", "release")
"""The acts that change how a story reads, or whether it is read."""


def edit_brief(brief: Brief, acts: Sequence[Act], *, article_ids: Collection[str]) -> Brief:
    """The brief with editors' sentences in it, in the order they were made.

    An edit stands in the place of the sentence it was made to, in a later brief too; where a later brief no longer has that
    sentence, the editor's stands where it stood: nobody's words are dropped because a report came in.
    """
    summary: list[Sentence] = list(brief.summary)
    ours: list[bool] = [False] * len(summary)
    for act in acts:
        if act.verb != "edit":
            continue
        place = next((n for n, sentence in enumerate(summary) if sentence.text == act.before["text"]), None)
        new = read_sentence(act.after) if act.after else None
        if new is not None and not any(span.article_id in article_ids for span in new.cites):
            continue  # the reports it rests on are another story's now
        if place is not None:
            summary[place : place + 1] = [new] if new else []
            ours[place : place + 1] = [True] if new else []
        elif new is not None:
            at = min(act.before.get("place", len(summary)), len(summary))
            summary.insert(at, new)
            ours.insert(at, True)
    return replace(brief, summary=tuple(summary), edited=tuple(n for n, own in enumerate(ours) if own))


def find_title(acts: Sequence[Act]) -> str:
    """The headline an editor gave last; empty: none."""
    return next((str(act.after) for act in reversed(acts) if act.verb == "rename"), "")


def find_withdrawal(acts: Sequence[Act]) -> Withdrawal | None:
    """Whether the last that was done with the story was to kill it."""
    last = next((act for act in reversed(acts) if act.verb in ("pin", "bury", "kill", "release")), None)
    return Withdrawal(when=last.when, why=last.reason) if last is not None and last.verb == "kill" else None


def read_sentence(kept: Any) -> Sentence:
    """A sentence as an act keeps it."""
    return Sentence(text=kept["text"], cites=tuple(Span(**span) for span in kept["cites"]))


def write_sentence(sentence: Sentence, *, place: int) -> dict[str, Any]:
    """A sentence, and its place in the brief, as an act keeps it."""
    cites = [{"article_id": s.article_id, "start": s.start, "end": s.end} for s in sentence.cites]
    return {"text": sentence.text, "cites": cites, "place": place}
