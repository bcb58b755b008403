"""English words by which the news tells what a diary holds."""

import re

UNDERTAKING = frozenset(
    """plan agree schedule expect set intend decide vow pledge promise announce prepare aim vote threaten """.split()
)
OFTEN_OTHERWISE = frozenset("""exercise march release final primary address mission series fair""".split())
ORDERING = frozenset("""ask order require have tell instruct give urge oblige request call""".split())
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


# Noun → class: mentions of one class can be one event.
NOUNS = {
    word: kind
    for kind, words in {
        "talks": "meeting meetings talks negotiation negotiations dialogue consultations discussions call",
        "summit": "summit summits",
        "visit": "visit visits trip trips tour tours pilgrimage stopover",
        "conference": "conference conferences forum forums congress symposium convention conclave seminar workshop plenary expo exposition exhibition fair festival carnival gala",
        "hearing": "hearing hearings inquest deposition testimony arraignment sentencing",
        "trial": "trial trials retrial",
        "election": "election elections by-election byelection elections runoff run-off poll primary primaries caucus caucuses polls",
        "vote": "vote votes referendum referendums ballot ballots plebiscite",
        "ceremony": "ceremony ceremonies inauguration coronation swearing-in funeral funerals memorial wedding commemoration commemorations celebrations jubilee mourning",
        "parade": "parade parades procession",
        "protest": "protest protests demonstration demonstrations rally rallies march marches vigil sit-in",
        "strike": "strike strikes walkout walkouts stoppage hartal bandh",
        "exercise": "exercise exercises drill drills manoeuvres maneuvers wargames",
        "launch": "launch launches rollout unveiling premiere release liftoff debut",
        "match": "match matches game games fixture fixtures series tournament final finals semi-final semifinal semifinals championship championships playoff playoffs derby olympics qualifier qualifiers friendly replay",
        "session": "session sessions debate debates",
        "opening": "opening reopening",
        "concert": "concert concerts gig gigs recital screening screenings",
        "race": "marathon regatta grand-prix",
        "auction": "auction auctions flotation ipo listing",
        "appearance": "appearance address speech lecture keynote",
        "mission": "mission",
        "deadline": "deadline deadlines",
        "swap": "swap swaps handover handovers extradition",
        "activities": "activities",
    }.items()
    for word in words.split()
}


NOT_EVENT_BEFORE = frozenset(
    """air drone missile heart first lightning rocket opinion exit press news telephone phone conference board computer video drug last final peak
    popular electoral hunger general_ clinical heart-to-heart safety blood nuclear eye stress crash screen math""".split()
)


ALWAYS_DATED = frozenset(
    "series game games final finals session sessions debate mission release activities opening appearance address speech lecture keynote call mourning friendly replay match matches debut assembly poll polls primary trials testimony".split()
)
"""Nouns too common to be an event without a date or a word of the future about them."""


UPCOMING_BEFORE = frozenset(
    "upcoming forthcoming next planned scheduled future coming proposed impending pending looming".split()
)


# Verb → (class, what the object must be): "place", "event", "any", "none", "agent".
VERBS: dict[str, tuple[str, str]] = {
    "meet": ("talks", "agent"),
    "visit": ("visit", "place"),
    "summon": ("talks", "agent"),
    "travel": ("visit", "to"),
    "fly": ("visit", "to"),
    "head": ("visit", "to"),
    "go": ("visit", "to"),
    "arrive": ("visit", "in"),
    "tour": ("visit", "place"),
    "attend": ("attend", "event"),
    "host": ("host", "event"),
    "hold": ("hold", "event"),
    "stage": ("hold", "event"),
    "schedule": ("hold", "event"),
    "postpone": ("hold", "event"),
    "delay": ("hold", "event"),
    "cancel": ("hold", "event"),
    "reschedule": ("hold", "event"),
    "plan": ("hold", "event"),
    "set": ("hold", "event"),
    "convene": ("hold", "event"),
    "chair": ("hold", "event"),
    "organise": ("hold", "event"),
    "organize": ("hold", "event"),
    "address": ("speech", "event"),
    "testify": ("hearing", "none"),
    "speak": ("speech", "at"),
    "appear": ("hearing", "court"),
    "elect": ("election", "any"),
    "vote": ("vote", "none"),
    "launch": ("launch", "any"),
    "unveil": ("launch", "any"),
    "release": ("launch", "any"),
    "inaugurate": ("opening", "any"),
    "open": ("opening", "open"),
    "reopen": ("opening", "open"),
    "sign": ("signing", "any"),
    "resign": ("resignation", "none"),
    "retire": ("resignation", "none"),
    "strike": ("strike", "none"),
    "walk": ("strike", "none"),
    "march": ("protest", "none"),
    "rally": ("protest", "none"),
    "protest": ("protest", "none"),
    "demonstrate": ("protest", "none"),
    "play": ("match", "agent"),
    "face": ("match", "agent"),
    "begin": ("begin", "self"),
    "run": ("begin", "self"),
    "end": ("begin", "self"),
    "resume": ("begin", "self"),
    "collapse": ("begin", "self"),
    "close": ("begin", "self"),
    "start": ("begin", "self"),
    "conclude": ("begin", "self"),
    "kick": ("begin", "self"),
    "take": ("begin", "takeplace"),
    "expire": ("deadline", "none"),
    "return": ("visit", "to"),
    "debut": ("launch", "none"),
    "premiere": ("launch", "none"),
    "swear": ("ceremony", "swear"),
    "deliver": ("speech", "event"),
    "come": ("begin", "force"),
    "enter": ("begin", "force"),
    "hear": ("hearing", "any"),
}


OCCURRING = frozenset(
    "collapse resume fail stall break hold take begin start open end close play schedule set due postpone conclude run kick resume be convene follow come happen last continue expect plan delay cancel reschedule adjourn launch stage host mark offer observe perform celebrate organise organize".split()
)


HOLDING = frozenset(
    "hold host stage convene chair organise organize open attend begin start conclude end resume join launch include schedule plan call postpone cancel delay have lead announce set address inaugurate boycott arrange mark stage contest face give deliver declare observe".split()
)


JOINING = frozenset(
    "meet speak attend gather arrive travel go fly play compete take participate vote join sign testify appear come return head leave depart discuss address host hold represent lead stand run sail converge descend deploy assemble".split()
)


AFTER_HEAD = frozenset(
    """and or but nor who which that when where while if because so also than to is was were will has had have would could should may might must
    this next last today tonight tomorrow yesterday he she it they we day date dates there not here then both out off""".split()
)


ACCUSING = frozenset("accuse blame charge criticise criticize condemn praise urge warn".split())
"""What somebody does with words about another: its day is not the day of what it is about."""


BARE_TRIES = frozenset(
    "attempt attempts bid bids effort efforts call calls request requests demand demands motion refusal failure ability chance opportunity right".split()
)
"""Nouns before "to hold", "to visit" that leave open whether it will be."""


DOUBTFUL = frozenset("may can could might".split())


CALLED_OFF = re.compile(r"\b(?:cancel\w*|called off|postpone\w*|scrapp\w+|put off)\b", re.IGNORECASE)


ONE_SITTING = frozenset("hearing appearance trial session speech".split())

BY_PHONE = frozenset("phone telephone video".split())
"""Before "call", which is an event with them alone."""
COMPOUND_HEADS = frozenset("prayers prayer service services ceremony procession rites mass session".split())
"""Nouns behind an event's noun that are the event itself: "funeral prayers"."""

VERB_LIKE = frozenset("talks visits tours debates votes protests marches rallies".split())
"""Event nouns that are as often verbs."""


PAPERS = re.compile(
    r"\b(?:statements?|reports?|letters?|text|data|figures|memos?|videos?|footage|documents?|transcripts?|emails?|e-mails?|findings|readout|polls?|surveys?|study|studies|ads?|adverts?)\b"
)
"""What is released and is no event."""
