"""Words that carry somebody's words or thoughts: verbs by lemma, nouns, and what a speaker can be called."""

SAYING = frozenset(
    """say tell add note state announce declare claim insist warn argue acknowledge admit stress emphasize emphasise reiterate confirm deny suggest
    recall write tweet post remark observe conclude continue quip joke respond reply answer vow pledge promise concede maintain assert contend allege
    caution urge predict complain lament testify comment boast shout yell cry whisper mutter murmur exclaim recount report explain clarify ask
    underline underscore highlight hail praise call describe read quote cite demand accuse criticize criticise slam blast denounce condemn mock
    label brand dub refer begin opine reason retort counter protest object agree affirm proclaim disclose reveal indicate signal hint mention muse
    sum text message email chant sing scream snap interject rebut refute reaffirm repeat relate inform advise assure remind tease thunder marvel
    elaborate expound vent rail fume gush rant deadpan crack ponder speculate theorize estimate reckon point lash tout boast bemoan decry deride
    dismiss defend characterize characterise portray term deem blame charge attack ridicule rip bash hit press propose recommend appeal plead implore
    beg order instruct threaten swear attest certify testify go talk speak""".split()
)
"""Verbs that can introduce quoted words."""

THINKING = frozenset(
    """believe think hope want wish expect fear feel know understand doubt worry consider see view regard assume suspect wonder intend plan seek prefer
    support oppose favor favour endorse reject accept welcome approve find show learn decide discover discuss question imagine realize realise
    forecast project anticipate predict vow refuse agree offer back love hate imply argue suggest""".split()
)
"""Verbs whose clause is somebody's thought; they introduce reported, seldom quoted, words."""

SURELY = frozenset(
    """say tell add write tweet announce claim argue insist state declare warn ask reply conclude proclaim assert allege testify explain stress
    emphasize emphasise reiterate urge""".split()
)
"""Verbs whose subject speaks, whatever it is called: an ad, a headline, a treaty."""

REPORTING = SURELY | frozenset(
    """call describe label brand dub denounce condemn mock praise hail criticize criticise slam blast dismiss note answer respond accuse refer
    read cite quote acknowledge admit remark comment joke recall""".split()
)
"""Verbs whose own subject spoke the words quoted behind them, even inside what somebody else says."""

HOLDING_THAT = frozenset(
    """claim claims assertion assertions argument allegation allegations accusation warning warnings statement comment comments remark remarks
    belief view opinion fear fears hope hopes concern concerns contention prediction suggestion suspicion insistence conclusion promise pledge vow
    acknowledgment acknowledgement admission announcement declaration denial complaint demand idea notion theory finding assurance admonition threat
    confidence doubt feeling sense worry expectation position charge""".split()
)
"""Nouns that hold somebody's words before "that"."""
HOLDING_TO = frozenset(
    """decision plan plans proposal pledge promise vow threat call calls demand demands refusal offer desire hope hopes intention commitment request
    willingness reluctance determination wish readiness order invitation agreement recommendation""".split()
)
"""Nouns that hold somebody's will before "to"."""

SAYING_NOUNS = frozenset(
    """statement claim comment remark assertion argument allegation accusation warning announcement promise pledge declaration suggestion belief view
    opinion contention prediction concern fear hope criticism response reply answer question call demand proposal decision plan vow threat speech
    letter memo email report tweet post testimony interview essay op-ed column book memoir release words message advice admission insistence
    complaint charge notion idea conclusion assessment estimate""".split()
)
"""Nouns that hold somebody's words: "a statement", "his claim that …"."""

NO_SPEAKER = frozenset(
    """this that these those there which what who whom monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    however meanwhile instead indeed still yet moreover furthermore nevertheless nonetheless therefore otherwise finally additionally besides
    something anything nothing everything time day week month year years people's""".split()
)
"""What cannot be said to speak."""

SPEAKING_NOUNS = frozenset(
    """official rep reps representative publicist campaigner barrister solicitor estate officer authority police ministry minister government administration department agency company firm bank party campaign spokesman
    spokeswoman spokesperson president chairman chief leader lawyer attorney judge court jury council committee commission board union group
    team aide adviser advisor ally critic source person man woman boy girl mother father brother sister son daughter wife husband family
    nephew niece cousin uncle aunt grandmother grandfather grandson granddaughter stepfather stepmother fiancé fiancée mum dad mom widow widower roommate
    classmate boyfriend girlfriend spouse parent twin sibling relative in-law coworker co-worker landlord bartender waiter waitress shopkeeper neighbors
    friend neighbor neighbour colleague rival opponent supporter voter resident witness victim survivor expert analyst economist scientist
    researcher professor student teacher doctor nurse farmer worker driver author writer editor reporter journalist columnist newspaper
    magazine paper report study poll survey statement letter memo document email book article editorial essay column post website site
    readout release transcript lawsuit complaint indictment filing ruling opinion law bill order constitution organisation organization
    association institute university school church army military navy force embassy mission delegation side country nation state city
    town senator congressman congresswoman lawmaker representative governor mayor secretary ambassador envoy diplomat general commander
    captain colonel soldier troop guard detective investigator prosecutor sheriff candidate nominee businessman billionaire mogul magnate
    executive investor trader shareholder customer consumer pollster strategist operative donor delegate activist advocate protester
    demonstrator organizer organiser coach player star singer actor actress director pope bishop priest pastor rabbi imam host anchor
    moderator democrat republican conservative liberal muslim christian jew american people public crowd audience others many some both
    most staff crew panel network channel outlet agency newsroom desk tycoon veteran teenager student couple pair brothers parents
    chancellor premier king queen prince monarch ceo cfo founder owner manager boss head partner member insider observer skeptic sceptic
    historian pundit commentator blogger lobbyist contractor regulator watchdog carmaker airline steelmaker bookmaker maker retailer
    lender insurer operator developer publisher producer giant ad advert advertisement headline poster sign banner
    video caption placard spot slogan subhead lede manifesto platform treaty charter guideline regulation ministers crowd""".split()
)
"""Nouns that can be said to speak: people by calling, bodies, papers."""

TITLING = frozenset(
    "titled entitled named called nicknamed dubbed termed labeled labelled so-called known song film movie book album novel play show series episode single hashtag".split()
)
"""What stands before a title or a term in quotation marks, which nobody says."""

CAN_BE_NOUN = frozenset(
    """notes claims reports comments remarks questions views plans offers calls demands supports shows hopes fears charges attacks points doubts
    wishes needs estimates forecasts projects promises pledges vows praises blames counters threats texts messages emails posts tweets quips
    labels brands terms quotes sums talks protests objects answers replies retorts appeals concerns report note claim comment remark question
    view plan offer call demand support show hope fear charge attack point doubt wish need estimate forecast project promise pledge vow
    praise blame counter text message email post tweet quip label brand term quote sum talk protest object answer reply retort appeal relate
    read reads feel suspect guess cites sees states state value order orders press hit hits love loves worry worries hint hints feeling feelings message vow meaning finding findings meaning building""".split()
)
"""Forms that are nouns or adjectives as often as verbs."""

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "begin": "began begun", "think": "thought", "feel": "felt", "know": "knew known",
    "understand": "understood", "mean": "meant", "see": "saw seen", "find": "found", "show": "showed shown", "read": "read", "swear": "swore sworn",
    "sing": "sang sung", "speak": "spoke spoken", "go": "went", "hit": "hit", "seek": "sought", "foresee": "foresaw foreseen", "quit": "quit",
    "withdraw": "withdrew", "opened": "opened", "close": "closed", "shout": "shouted",
}  # fmt: skip


def _forms(lemma: str) -> list[str]:
    """All forms of a verb."""
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "z"))
    soft = lemma.endswith("y") and lemma[-2] not in "aeiou"
    third = lemma + "es" if sibilant else lemma[:-1] + "ies" if soft else lemma + "s"
    doubled = (
        lemma + lemma[-1]
        if lemma in ("refer", "quip", "rebut", "slam", "rip", "admit", "plan", "snap", "beg")
        else lemma
    )
    stem = lemma[:-1] if lemma.endswith("e") and lemma not in ("agree", "foresee", "see") else doubled
    past = _IRREGULAR.get(
        lemma, lemma[:-1] + "ied" if soft else stem + "ed" if not lemma.endswith("ee") else lemma + "d"
    )
    return [lemma, third, *past.split(), stem + "ing"]


BY_FORM = {form: lemma for lemma in sorted(THINKING | SAYING, key=lambda v: v in SAYING) for form in _forms(lemma)}
"""Any form of those verbs → its lemma."""

POINTING = frozenset(
    """singer actor actress star player striker midfielder defender forward goalkeeper captain skipper coach manager boss champion driver rider golfer batsman
    bowler cricketer footballer boxer sprinter swimmer rapper musician guitarist drummer comedian filmmaker director producer author novelist writer poet
    chef designer model host presenter entrepreneur billionaire mogul tycoon businessman businesswoman politician lawmaker senator congressman congresswoman
    candidate nominee contender frontrunner premier president governor mayor minister diplomat ambassador envoy general physicist economist scientist
    professor astronaut international winner medalist medallist laureate pontiff pope queen king prince princess monarch democrat republican teenager
    youngster left-hander right-hander all-rounder seamer spinner paceman frontman quarterback linebacker wideout leader chancellor secretary whistleblower defendant inventor architect conductor composer""".split()
)
"""Nouns that, with "the", point back to a person by trade or office: "the singer"."""
