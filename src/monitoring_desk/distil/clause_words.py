"""Closed classes of English words by which a sentence is taken apart."""

NOUNS_LIKE_ADJECTIVES = frozenset(
    """festival trial rival arrival proposal deal appeal meal goal rehearsal journal signal terminal funeral approval withdrawal removal survival rebel arsenal canal cathedral carnival criminal professional principal hospital capital general official music public republic tribunal material individual executive representative academic critic clinic table""".split()
)
NOT_ADVERBS = frozenset(
    """family supply early assembly apply reply rally ally july italy daily only anomaly weekly monthly friendly deadly likely imply comply monopoly""".split()
)
BEFORE_A_WILL = frozenset("""the a his her their free good political""".split())
UNCHANGING = frozenset("""put set cut hit cost let read shut hurt bid split spread shed quit bet burst cast""".split())
TITLES = frozenset(
    """president prime minister foreign secretary mr mr. general chancellor king senator governor mayor""".split()
)
NOT_GERUNDS = frozenset(
    """during morning evening nothing something anything everything king thing spring ceiling according""".split()
)
ACTING = frozenset(
    """who which that government company ministry party firm bank group union minister president""".split()
)
