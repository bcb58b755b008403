"""English words by which the news tells what a diary holds."""

UNDERTAKING = frozenset(
    """plan agree schedule expect set intend decide vow pledge promise announce invite propose prepare aim vote call threaten order ask urge""".split()
)
OFTEN_OTHERWISE = frozenset("""exercise march release final primary address mission series fair""".split())
ORDERING = frozenset("""ask order require have tell instruct direct give urge oblige request call""".split())
UNREALISED = frozenset(
    """refuse decline fail try want hope seek wish threaten like need allow help enable continue seem tend""".split()
)
TAILS = frozenset(
    """room venue report process centre center commission rigging campaign system station stations results result players officials leader leaders group groups organisers organizers promise pledge manifesto table ground date_ goers visa pad vehicle ticket tickets law laws rules official host winner observers monitors action_ notice box boxes paper papers chair season""".split()
)
CLAUSE_OPENERS = frozenset("""who which that while but as when""".split())
BEFORE_PLACES = frozenset(
    """southern northern eastern western central capital city town neighbouring neighboring , port village province state""".split()
)
