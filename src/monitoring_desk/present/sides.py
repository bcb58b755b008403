"""Two sides' accounts of one meeting, laid side by side for the story page."""

from monitoring_desk.present.passages import Evidence, cite_sentence, words
from monitoring_desk.present.storyviews import Comparison, SideBySide
from monitoring_desk.present.views import Cited
from monitoring_desk.present.wording import set_text
from monitoring_desk.types import PointKind, Sentence, Span, TwoAccounts

LABELS: dict[PointKind, str] = {
    "both": "Both say",
    "figures": "Figures differ",
    "otherwise": "Said otherwise",
    "one": "Only one says",
}


def lay_accounts(accounts: TwoAccounts, evidence: Evidence) -> Comparison | None:
    """The accounts with every cell a link to its passage; None where too little of them can be shown."""
    rows = []
    for point in accounts.points:
        cells = (_cell(point.cells[0], evidence), _cell(point.cells[1], evidence))
        # Half of what was laid side by side would read as "only one says".
        if all((cell is None) == (span is None) for cell, span in zip(cells, point.cells, strict=True)):
            rows.append(SideBySide(label=LABELS[point.kind], cells=cells, why=point.why))
    if not rows:
        return None
    first, second = (set_text(account.side, account.language) for account in accounts.sides)
    return Comparison(sides=(first, second), rows=tuple(rows))


def _cell(span: Span | None, evidence: Evidence) -> Cited | None:
    shown = words(span, evidence) if span is not None else None
    return cite_sentence(Sentence(text=shown.text, cites=(span,)), evidence) if span and shown else None
