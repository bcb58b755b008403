"""English words by which the news tells attacks, accidents, disasters and unrest."""

TAILS = frozenset(
    """victims survivors insurance warning warnings alert risk risks defences defenses season prevention relief affected hit preparedness suspect charges""".split()
)
BOMB_TAILS = frozenset("""disposal squad shelter threat threats scare expert experts hoax""".split())
ATTACK_TAILS = frozenset(
    """helicopter helicopters aircraft submarine dog ad ads rifle rifles weapons weapon ball on_""".split()
)
MURDER_TAILS = frozenset("""trial charge charges case investigation suspect mystery""".split())
FIRE_HEADS = frozenset(
    """on caught catch catches catching line held set cease came open opened under opening friendly small-arms""".split()
)
FIRE_TAILS = frozenset(
    """brigade service services department station safety officials and chief crews exit extinguisher official engine engines personnel officer tender tenders""".split()
)
CLAUSE_OPENERS = frozenset("""who which that while but as when after""".split())
BEFORE_PLACES = frozenset(
    """packed densely crowded southern northern eastern western central capital city town busy""".split()
)
