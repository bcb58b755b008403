"""What leads say, as vectors of an embedding model, so that reports in different languages can be told to be of one happening.

A model puts texts of one language near each other whatever they say. Taking the mean of its language from each vector undoes that,
so that one threshold serves within and across languages (eval/gate_stories.py, ITN: 0.65 → 0.90).
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

KEPT = 20_000
"""Leads remembered; the oldest go first. 20,000 of 384 numbers are 31 MB."""
NEAREST = 24
LIKE = 0.25
"""Cosine below which leads are not even looked at."""
OF_ALL = 3.0
"""How many of a language's own leads the mean of all counts for, until it has more."""

ORDINARY = (
    ("en", "The finance ministry said growth slowed to two percent in the third quarter."),
    ("en", "The home side won three to one after two late goals in front of a full stadium."),
    ("en", "A fire destroyed a warehouse near the harbour, and nobody was hurt, the police said."),
    ("fr", "Le parlement a adopté mardi la loi sur les retraites après une longue nuit de débats."),
    ("fr", "Une actrice connue est morte à l'âge de quatre-vingts ans, a annoncé sa famille."),
    ("es", "Las lluvias dejaron a cientos de familias sin hogar en el norte del país."),
    ("es", "El banco central subió la tasa de interés por tercera vez este año."),
    ("de", "Die Gewerkschaft ruft am Freitag zu einem Streik im Nahverkehr auf."),
    ("de", "Forscher haben in einem See eine bisher unbekannte Fischart entdeckt."),
    ("ru", "Президент встретился с главой соседнего государства и обсудил торговлю."),
    ("ru", "Сборная проиграла в финале чемпионата по хоккею."),
    ("zh", "外交部发言人表示，两国将继续加强经贸合作。"),
    ("zh", "一座新桥建成通车，全长约三公里。"),
    ("ja", "新しい電車が来春から運行を始めると会社が発表した。"),
    ("ar", "أعلنت وزارة الصحة عن حملة تطعيم جديدة في المدارس."),
    ("ar", "فاز المرشح المعارض في الانتخابات البلدية."),
    ("ur", "وزیر اعظم نے سڑک کے نئے منصوبے کا افتتاح کیا۔"),
    ("hi", "राज्य सरकार ने किसानों के लिए नई योजना की घोषणा की।"),
    ("pt", "A empresa vai fechar duas fábricas e despedir quinhentos trabalhadores."),
    ("tr", "Depremde hasar gören binalar için yeni konut yapılacak."),
)
"""Ordinary news of no day, with its language: where the means start before the desk has read anything."""


class Leads:
    """Decides which leads are near in meaning; leaves to others what follows."""

    __slots__ = ("_languages", "_means", "_place", "_rows", "_vectors")

    def __init__(self) -> None:
        self._rows: list[int] = []
        self._languages: list[str] = []
        self._place: dict[int, int] = {}
        self._vectors: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._means: tuple[dict[str, NDArray[np.float32]], NDArray[np.float32]] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, row: int) -> bool:
        return row in self._place

    @property
    def rows(self) -> tuple[int, ...]:
        """Articles' rows, oldest first."""
        return tuple(self._place)

    @property
    def grounded(self) -> bool:
        """Whether ordinary news is among them."""
        return -1 in self._rows

    def renumber(self, new: Mapping[int, int]) -> "Leads":
        """The same leads under new row numbers; those without one are dropped."""
        kept = [place for place, row in enumerate(self._rows) if row < 0 or row in new]
        other = Leads()
        if kept:
            other.add(
                [new.get(self._rows[place], -1) for place in kept],
                [self._languages[place] for place in kept],
                self._vectors[kept],
            )
        return other

    def add(self, rows: Sequence[int], languages: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Keep the vectors of some rows; a row of -1 is no article and only shows what is ordinary."""
        held = self._vectors if len(self._rows) else vectors[:0]
        self._vectors = np.concatenate([held, vectors.astype(np.float16).astype(np.float32)])[-KEPT:]
        self._rows = [*self._rows, *rows][-KEPT:]
        self._languages = [*self._languages, *languages][-KEPT:]
        self._place = {row: place for place, row in enumerate(self._rows) if row >= 0}
        self._means = None

    def raw(self, row: int) -> NDArray[np.float32]:
        """The model's own vector of a row kept."""
        return np.asarray(self._vectors[self._place[row]], np.float32)

    def unit(self, row: int) -> NDArray[np.float32]:
        """A row's vector without its language's mean, of length 1."""
        return np.asarray(self._centre([self._place[row]])[0], np.float32)

    def near(self, rows: Sequence[int]) -> dict[int, list[int]]:
        """For each of `rows` the rows of other languages that say alike, likest first."""
        asked = [row for row in rows if row in self._place]
        if not asked:
            return {}
        everything = self._centre(range(len(self._rows)))
        language = np.array(self._languages)
        owner = np.array(self._rows)
        found: dict[int, list[int]] = {}
        for start in range(0, len(asked), 256):
            part = asked[start : start + 256]
            likeness = everything[[self._place[row] for row in part]] @ everything.T
            for row, cosines in zip(part, likeness, strict=True):
                cosines[(language == self._languages[self._place[row]]) | (owner < 0)] = -1
                best = np.argsort(-cosines, kind="stable")[:NEAREST]
                found[row] = owner[best[cosines[best] >= LIKE]].tolist()
        return found

    def _centre(self, places: Sequence[int]) -> NDArray[np.float32]:
        by_language, overall = self._find_means()
        means = np.stack([by_language.get(self._languages[place], overall) for place in places])
        centred = self._vectors[np.asarray(places)] - means
        length = np.linalg.norm(centred, axis=1, keepdims=True)
        return np.asarray(centred / np.where(length > 0, length, 1), np.float32)

    def _find_means(self) -> tuple[dict[str, NDArray[np.float32]], NDArray[np.float32]]:
        if self._means is None:
            overall = np.asarray(self._vectors.mean(axis=0), np.float32)
            language = np.array(self._languages)
            by_language = {}
            for one in set(self._languages):
                own = self._vectors[language == one]
                by_language[one] = np.asarray((own.sum(axis=0) + OF_ALL * overall) / (len(own) + OF_ALL), np.float32)
            self._means = by_language, overall
        return self._means
