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


MODALS = {
    "will": "will", "won't": "will", "'ll": "will", "shall": "will", "would": "would", "wouldn't": "would", "may": "may", "might": "may",
    "can": "can", "cannot": "can", "can't": "can", "could": "could", "couldn't": "could", "must": "must", "should": "should", "ought": "should",
    "shouldn't": "should",
}  # fmt: skip


BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're".split())


HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())


DO = frozenset("do does did don't doesn't didn't".split())


NEGATIONS = frozenset("not never n't no neither nor without hardly".split())


ADVERBS = frozenset(
    """also already still now then soon just even only yet again once never not always often recently later earlier further together jointly
    instead meanwhile therefore thus almost nearly ever long first immediately both all each either today tonight currently finally""".split()
)


DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any no every each another all both such several many few more most other".split()
)


PREPOSITIONS = frozenset(
    """in on at by for from with of to into onto under over between among against about after before during since until till through across
    towards toward within without despite near off outside inside around amid following per via upon as than like including along behind
    beyond above below besides beside alongside opposite ahead because regarding concerning throughout worth""".split()
)


SUBORDINATORS = frozenset(
    "while when although though because if unless whereas since until after before once as whether".split()
)


WH = frozenset("who which that whom whose where what how why whether".split())


SUBJECT_PRONOUNS = frozenset("he she it they we i you".split())


STOPS = frozenset([",", ";", ":", "—", "–", "--", "-", "“", "”", '"', "(", ")", "…", "?", "!"])


CONJUNCTIONS = frozenset("and but or nor".split())


OUTLOOKS = frozenset(
    "set due expected scheduled slated likely ready poised about going planned supposed bound prepared determined willing able unlikely believed".split()
)


DAY_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july
    august september october november december earlier later recently morning afternoon evening night jan feb mar apr aug sept sep oct nov dec
    week month year last next this""".split()
)


TELLING = frozenset("tell inform remind warn assure notify advise ask urge show give".split())


SPEECH = frozenset("say add tell explain announce warn note state declare insist write claim reply report".split())


NOT_BASE = (
    DETERMINERS | PREPOSITIONS | CONJUNCTIONS | WH | frozenset("him them us me himself itself themselves".split())
)


NOUNISH = frozenset(
    """talks talk visit visits plan plans report reports attack attacks deal deals meeting building rise fall increase vote votes strike strikes
    trade support work call calls offer offers order orders bid bids move moves launch launches test tests march protest protests fire fires
    flood floods blast blasts bomb bombs crash crashes clash clashes sentence fine fines charge charges claim claims debate debates
    challenge figure figures impact influence interest issue issues force forces ground result results market name names note notes
    question questions rally raid raids record records rule rules sale share shares ship ships stage state states station stations rations stop storm storms
    target targets tax transport travel travels use value view views water wave host supply supplies review study host play plays
    trial release share pledge pledges promise promises loan loans grant grants fund funds fight face faces head heads match matches
    lead leads leave bill signs aim aims hope hopes need needs demand demands risk risks process project projects position post
    benefit benefits cost costs cause causes cut cuts estimate estimates experience focus guard house influence transfer transfers
    command concern concerns control controls contract contracts cover damage date dates document documents exchange exchanges exercise
    exercises export exports import imports fear fears film game harm increase increases injury lack land limit limits link links
    list lists mark marks measure measures mine mines murder park parks place places plant plants police power powers practice press
    pressure price prices produce progress purchase purchases race range rate rates remains request requests respect rest return returns
    round rounds search seat service services sort source sources stand start step steps stock stocks struggle surprise survey
    talk threat time times title touch tour tours track train trains turn turns wait walk war wars watch wish witness witnesses world worry wounds""".split()
)
NOUNS_IN_ING = frozenset(
    """meeting hearing building opening training funding listing housing shooting bombing killing wedding feeling finding painting warning spending
    setting beginning briefing ruling sentencing gathering landing sitting stabbing crossing sailing filing offering backing banking mining
    farming fishing trading lending borrowing hiring dealing understanding""".split()
)
"""Words in "-ing" that are nouns more often than not."""
