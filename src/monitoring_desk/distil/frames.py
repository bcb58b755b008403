"""What verbs undertake: the frames by which English news tells a pledge, a deal, a payment, a refusal."""

import re

from monitoring_desk.types import Stage

PLEDGING: dict[str, Stage] = {
    "pledge": "pledged", "promise": "pledged", "vow": "pledged", "undertake": "pledged", "commit": "pledged", "guarantee": "pledged",
    "swear": "pledged", "offer": "pledged", "volunteer": "pledged", "agree": "agreed", "consent": "agreed", "apply": "pledged", "opt": "pledged",
    "vote": "agreed", "decide": "pledged", "plan": "pledged", "intend": "pledged", "aim": "pledged", "resolve": "pledged", "refuse": "refused", "decline": "refused",
}  # fmt: skip
"""Verbs that, with an infinitive ("agreed to sell"), undertake it."""

PLEDGED_THINGS = frozenset(
    """aid assistance help support relief cooperation coordination collaboration funding funds finance financing money package investment investments loan loans grant grants
    credit donation donations contribution contributions programme program plan plans scheme project projects initiative measures reform reforms
    troops soldiers forces equipment supplies vaccines doses food medicine weapons arms aircraft tanks training subsidies subsidy compensation
    layoffs redundancies cuts cut closure closures job jobs expansion merger acquisition takeover deal order orders purchase sale buyback dividend
    stimulus bailout recruitment increase rise reduction moratorium ban amnesty ceasefire truce withdrawal partnership venture fund scholarship scholarships election elections referendum vote inquiry investigation review probe
    tariffs sanctions commitment efforts resources backing solidarity creation establishment construction deployment gratia payout payouts bonus reward pension pensions rebate rebates waiver use factory plant refinery centre center""".split()
)
"""What is pledged, offered or announced when it is an undertaking."""

PAPERS = frozenset(
    """agreement agreements deal deals contract contracts treaty pact accord accords memorandum mou mous protocol order law bill decree
    convention charter lease concession partnership declaration understanding letter budget ordinance legislation waiver communique""".split()
)
"""What is signed."""

ACTIONS = frozenset(
    """pick select abandon abolish accept acquire adopt allocate appeal appoint assist award back ban begin build buy cancel close commission compensate complete
    construct contribute cooperate coordinate create cut deepen deliver deploy develop disburse dispatch distribute donate double ease employ end enforce
    enact establish evacuate expand export extend file finance form free freeze fulfil fulfill fund give grant hand hike hire implement import impose
    increase inject install introduce invest issue join launch lay leave lend lift lower maintain manufacture match merge nominate open order organise
    organize pay phase postpone prioritise prioritize procure produce prosecute protect provide publish pull purchase quit raise ratify rebuild recall
    recognise recognize reconstruct recruit reduce refund reimburse release relocate renew renovate repair repatriate repay replace resettle resign restart restore
    resume retire return safeguard scale scrap sell send set share ship shut sign spend station step stop strengthen sue supply support suspend
    train transfer transport treble triple upgrade use vaccinate waive withdraw work boost cover host start continue take shift keep reopen
    outsource supplement subsidise subsidize halve slash privatise privatize nationalise nationalize divest resell underwrite match invite pursue
    recommence relaunch trim ditch demolish dismantle decommission list float deport extradite boycott tax levy lease rent vacate electrify connect dredge
    widen drill plant rescue inspect audit investigate review disclose amend draft submit repeal veto respect uphold comply negotiate curb
    limit restrict tighten loosen relax simplify streamline digitise digitize modernise modernize overhaul accelerate slow delay halt outlaw legalise
    legalize criminalise criminalize regulate defer seek apply bring put add challenge complain go respond announce prepare
    airlift convert refurbish reform withhold quadruple mobilise mobilize pause revive divert reallocate redirect reroute co-finance cofinance bankroll
    shoulder bear move make fly consult retain sponsor shed ballot contest stockpile refinance renegotiate exempt enlarge inoculate immunise immunize subsidise insure""".split()
)
"""What an actor that "will" or "plans to" do it undertakes; forecasts ("will rise"), states ("will be") and capabilities are not among them."""

SUPPLIES = frozenset(
    "doses vaccines tents blankets food wheat rice flour medicine medicines water fuel tonnes tons kits generators ventilators supplies aid relief trucks planeloads rations".split()
)
"""What is sent as help."""

HELPERS = frozenset(
    "rescuers soldiers troops peacekeepers doctors medics nurses experts engineers teams hospitals helicopters planes aircraft firefighters".split()
)
"""Who and what one country sends another."""

SITES = frozenset(
    "schools banks airports airport border borders crossing crossings road bridge bridges offices registry museum museums shops markets courts universities ports port embassy consulate station stations tunnel line".split()
)
"""What is closed and opened by those in charge of it."""

GETTING = frozenset("secure receive obtain win get raise collect earn".split())
"""Verbs whose "from" names who gives."""

DATIVE = frozenset("promise pledge offer grant award lend give".split())
"""Verbs whose passive has the receiver for its subject."""

ENDEAVOURS = frozenset("seek try attempt strive look help ensure consider discuss explore".split())

_FORESEEN = frozenset(
    """fight oppose resist beat exceed reach hit report post miss earn make generate outperform outpace survive struggle run break go come stay record expect prefer love
    welcome regret need require take last weigh affect hurt harm damage impact bring cause lead result prove appear sound sit stand meet consider decide
    discuss study monitor watch wait try strive work do achieve deserve say tell speak call ask urge warn note add describe explain hear show follow
    mark celebrate visit attend hold host travel leave arrive return""".split()
)
"""What those who say they "would" do it foresee, weigh or leave to the diary: no undertaking."""


def own_word(lemma: str) -> bool:
    """Does who says "it would" do this undertake it, though no list of deeds has the verb?"""
    return lemma not in _FORESEEN and lemma not in _NEVER_AHEAD


_NEVER_AHEAD = frozenset(
    "be have need become remain face benefit see lose win know help allow enable depend fall rise grow drop suffer get receive enjoy cost mean come happen occur like think feel want hope look seem learn find understand remember die".split()
)

FUNDING: dict[str, Stage] = {
    "allocate": "funded", "earmark": "funded", "grant": "funded", "award": "funded", "donate": "funded", "disburse": "funded", "lend": "funded",
    "contribute": "funded", "inject": "funded", "fund": "funded", "finance": "funded", "invest": "funded", "raise": "funded", "provide": "funded",
    "approve": "agreed", "sanction": "funded", "allot": "funded", "pay": "funded", "extend": "funded", "release": "funded", "give": "funded", "spend": "funded", "send": "funded", "deliver": "done", "recall": "done",
    "buy": "done", "acquire": "done", "purchase": "done", "order": "signed", "sell": "done", "secure": "agreed", "win": "signed", "receive": "funded",
    "borrow": "funded", "commit": "pledged", "offer": "pledged", "pledge": "pledged", "promise": "pledged",
}  # fmt: skip
"""Verbs that, with a sum of money, hand it over."""

GIVEN = frozenset(
    "aid assistance relief loan loans grant grants credit funding money funds bailout package donation subsidy subsidies investment stake shares contract contracts".split()
)

DEALING: dict[str, tuple[Stage, re.Pattern[str]]] = {
    "place": ("signed", re.compile(r"\border", re.IGNORECASE)),
    "reach": ("agreed", re.compile(r"\b(?:deal|agreement|accord|pact|settlement|understanding|compromise|truce|consensus)\b", re.IGNORECASE)),
    "strike": ("agreed", re.compile(r"\b(?:deal|agreement|accord|pact|bargain)\b", re.IGNORECASE)),
    "clinch": ("agreed", re.compile(r"\b(?:deal|agreement|contract|order)\b", re.IGNORECASE)),
    "seal": ("signed", re.compile(r"\b(?:deal|agreement|accord|pact|contract)\b", re.IGNORECASE)),
    "secure": ("agreed", re.compile(r"\b(?:deal|agreement|contract|loan|funding|order|financing|investment)\b", re.IGNORECASE)),
    "win": ("signed", re.compile(r"\b(?:contract|order|tender|concession|deal)\b", re.IGNORECASE)),
    "conclude": ("done", re.compile(r"\b(?:deal|agreement|sale|purchase|acquisition|contract|treaty|merger|takeover)\b", re.IGNORECASE)),
    "complete": ("done", re.compile(r"\b(?:deal|sale|purchase|acquisition|merger|takeover|delivery|withdrawal|construction|transfer|project|work)\b", re.IGNORECASE)),
    "finalise": ("signed", re.compile(r"\b(?:deal|agreement|sale|purchase|contract|treaty)\b", re.IGNORECASE)),
    "finalize": ("signed", re.compile(r"\b(?:deal|agreement|sale|purchase|contract|treaty)\b", re.IGNORECASE)),
    "ink": ("signed", re.compile(r"\b(?:deal|agreement|contract|pact|mou)\b", re.IGNORECASE)),
    "enter": ("signed", re.compile(r"\binto (?:an?|the) (?:\w+ ){0,3}(?:deal|agreement|contract|partnership|pact)\b", re.IGNORECASE)),
    "give": ("agreed", re.compile(r"\b(?:go[- ]ahead|green light|nod|approval|consent|assurance|permission)\b", re.IGNORECASE)),
    "grant": ("agreed", re.compile(r"\b(?:approval|permission|licen[cs]e|concession|amnesty|asylum|pardon|bail-out)\b", re.IGNORECASE)),
    "exercise": ("signed", re.compile(r"\boption\b", re.IGNORECASE)),
    "have": ("signed", re.compile(r"^an? (?:\w+ )?(?:option (?:for|to|on)|(?:agreement|deal|contract) (?:to|for))\b", re.IGNORECASE)),
    "bag": ("signed", re.compile(r"\b(?:contract|order|tender|concession|deal|project)s?\b", re.IGNORECASE)),
    "land": ("signed", re.compile(r"^an? (?:[\w$€£.,-]+ ){0,5}?(?:contract|order|deal)\b", re.IGNORECASE)),
    "clear": ("agreed", re.compile(r"^(?:an?|the|its) (?:[\w$€£.,-]+ ){0,5}?(?:proposal|plan|project|bill|merger|takeover|purchase|sale|package)\b", re.IGNORECASE)),
    "take": ("done", re.compile(r"^(?:delivery of|control of|an? [\w.% ]{0,16}stake)\b", re.IGNORECASE)),
    "launch": ("started", re.compile(r"^(?:an?|its|their|the) (?:\$?[\w.,-]+ ){0,5}(?:programme|program|scheme|fund|initiative|project)\b", re.IGNORECASE)),
    "ratify": ("signed", re.compile(r"\b(?:agreement|treaty|pact|accord|convention|deal|protocol)\b", re.IGNORECASE)),
    "approve": ("agreed", re.compile(r"\b(?:plan|plans|budget|loan|sale|deal|bill|project|package|funding|grant|bailout|purchase|merger|takeover|programme|program|construction|aid)\b", re.IGNORECASE)),
    "lift": ("done", re.compile(r"\b(?:ban|sanctions|embargo|curfew|restrictions|siege|blockade|tariffs)\b", re.IGNORECASE)),
    "impose": ("started", re.compile(r"\b(?:ban|sanctions|embargo|curfew|restrictions|tariffs?|duty|duties|tax|moratorium|fine)\b", re.IGNORECASE)),
    "reject": ("refused", re.compile(r"\b(?:offer|bid|proposal|deal|demand|demands|request|call|calls|plan|ceasefire|truce|invitation)\b", re.IGNORECASE)),
    "accept": ("agreed", re.compile(r"\b(?:offer|bid|proposal|deal|demands?|request|terms|ceasefire|truce|resignation)\b", re.IGNORECASE)),
    "turn": ("refused", re.compile(r"^down\b", re.IGNORECASE)),
    "rule": ("refused", re.compile(r"^out (?:\w+ ){0,2}?(?:talks|negotiations?|deal|coalition|merger|bid|return|ceasefire|sale|increase|cuts?|resigning|running|selling)\b", re.IGNORECASE)),
    "step": ("done", re.compile(r"^(?:down|aside)\b", re.IGNORECASE)),
    "tender": ("done", re.compile(r"\bresignation\b", re.IGNORECASE)),
    "submit": ("done", re.compile(r"\bresignation\b", re.IGNORECASE)),
    "cut": ("started", re.compile(r"\bjobs\b|\bworkforce\b", re.IGNORECASE)),
    "begin": (
        "started",
        re.compile(
            r"^(?:the |its |their |full |commercial |major )*(?:construction|work|works|production|building|drilling|operations|deliveries|exports|withdrawal|talks on)\b",
            re.IGNORECASE,
        ),
    ),
    "start": (
        "started",
        re.compile(
            r"^(?:the |its |their |full |commercial |major )*(?:construction|work|works|production|building|drilling|operations|deliveries|exports|withdrawal)\b",
            re.IGNORECASE,
        ),
    ),
    "make": (
        "pledged",
        re.compile(r"^(?:\w+\s+){0,5}?(?:an?|its|their|the)\s[^.;]{0,50}?\b(?:offer|bid|pledge|donation|proposal to (?:buy|sell|acquire))\b", re.IGNORECASE),
    ),
    "pass": ("agreed", re.compile(r"^(?:an?|the|its|their|two|new)\s[^.;,]{0,50}?\b(?:law|laws|bill|bills|budget|legislation|reforms?|act|amendments?)\b", re.IGNORECASE)),
    "abandon": ("refused", re.compile(r"\b(?:plans?|bid|offer|project|proposal|takeover|merger|attempt)\b", re.IGNORECASE)),
    "scrap": ("refused", re.compile(r"\b(?:plans?|bid|offer|project|proposal|tax|deal|contract|order)\b", re.IGNORECASE)),
    "drop": ("refused", re.compile(r"\b(?:plans?|bid|offer|proposal|takeover)\b", re.IGNORECASE)),
    "shelve": ("refused", re.compile(r"\b(?:plans?|bid|offer|project|proposal|flotation|listing)\b", re.IGNORECASE)),
    "veto": ("refused", re.compile(r"\b(?:bill|law|measure|act|legislation|resolution|budget|proposal)\b", re.IGNORECASE)),
    "call": (
        "refused",
        re.compile(r"^off (?:\w+ ){0,4}?(?:strikes?|walkout|protests?|action|talks|deal|merger|plans?|sale|tour|visit|meeting|summit|elections?|votes?|takeover)\b", re.IGNORECASE),
    ),
    "end": ("done", re.compile(r"\b(?:strike|blockade|siege|boycott|ban|embargo|occupation|hunger strike|sit-in)\b", re.IGNORECASE)),
    "pull": ("refused", re.compile(r"^out of\b", re.IGNORECASE)),
    "order": ("pledged", re.compile(r"^(?:an?|the|its|their)\s(?:\w+ ){0,2}?(?:withdrawal|deployment|closure|evacuation|release|construction|shutdown|lockdown|expulsion)\b", re.IGNORECASE)),
    "withdraw": ("refused", re.compile(r"^(?:[\w’'-]+ ){0,9}?from (?:[\w’'-]+ ){0,6}?(?:tour|tournament|series|competition|championships?|games|cup|court|agreement|pact|treaty|accord|deal|talks|organi[sz]ation|union|race|contest|convention|alliance|bloc|region|city|country)\b|^(?:its|their|his|her|the|an?)\s.{0,40}?\b(?:offer|bid|proposal|application|support|candidacy|troops|forces)\b", re.IGNORECASE)),
    "freeze": ("refused", re.compile(r"\b(?:aid|funds|funding|assets|assistance|payments|loans?|million|billion|prices|wages|spending)\b", re.IGNORECASE)),
    "suspend": ("refused", re.compile(r"\b(?:aid|funding|assistance|payments|operations|flights|production|sales|exports|cooperation|talks|services?|deliveries|licen[cs]es?|permits?|imports?)\b", re.IGNORECASE)),
    "halt": ("refused", re.compile(r"\b(?:aid|funding|payments|operations|flights|production|sales|exports|imports|shipments|deliveries|construction)\b", re.IGNORECASE)),
    "axe": ("started", re.compile(r"\bjobs\b", re.IGNORECASE)),
    "open": ("done", re.compile(r"^(?!fire\b).*?\b(?:factory|plant|office|embassy|consulate|hospital|clinic|(?:treatment|health|training|research|relief) cent(?:re|er)|school|border|refinery)\b", re.IGNORECASE)),
}  # fmt: skip
"""Verbs that make or keep a deal with the object they take."""

STANDING = frozenset(
    "repeat reiterate reaffirm underline underscore express voice renew affirm emphasise emphasize stress confirm restate declare".split()
)
"""Verbs that give assurance with "commitment", "support", "readiness"."""
ASSURANCE = re.compile(
    r"^(?:(?:its|his|her|their|the|full|strong|continued|firm|unwavering|china's|\w+['’]s)\s+){0,4}(?:commitment|support|readiness|willingness|resolve|pledge|promise|offer|assurance|determination)\b",
    re.IGNORECASE,
)

RESULTS = frozenset(
    "profit profits loss losses revenue revenues sales earnings results turnover income deficit surplus figures".split()
)
"""What is announced with a sum and is no undertaking."""
ANNOUNCING = frozenset("announce unveil reveal outline present declare confirm".split())

BY_OTHERS = frozenset(
    """hope expect believe think predict forecast fear estimate want wish doubt urge ask demand call press warn argue speculate suggest recommend propose
    calculate anticipate project suspect worry assume imagine insist_ know see claim_ allege bet wonder""".split()
)
"""What is told as another's expectation, wish or call is no undertaking."""

WORKS = re.compile(
    r"^(?:the\s+)?(?:\w+\s+){0,3}?(?:work|works|construction|production|delivery|deliveries|operations|drilling|building|exports|supplies|shipments|flights|services?|recruitment|disbursement|withdrawal|evacuation|rollout|implementation)\b",
    re.IGNORECASE,
)


def forecasts(lemma: str) -> bool:
    """Is "will" with this verb a forecast or a state rather than an undertaking?"""
    return lemma in _NEVER_AHEAD


NEEDS_OBJECT = frozenset("""launch start open close begin end resume expand ship merge return""".split())
MANY_MEANINGS = frozenset(
    """bear move make fly stop take set keep share join return start begin end leave step lay pull work use continue host raise open close hand seek bring apply double increase lower cover shift give form treble order appeal pursue support put add challenge complain go respond announce prepare""".split()
)
NO_OBJECT = frozenset("""next this later soon early in on at again up""".split())
EVERYDAY = frozenset(
    """work take use leave continue start begin share keep back offer publish cover give show""".split()
)
PARTING = frozenset("close shut end scrap axe sell discontinue acquire recall withdraw suspend".split())
"""What a firm "is" just doing is announced with it."""
INQUIRING = frozenset("investigate inspect audit review probe examine".split())
"""What authorities do every day."""
WORDS_ONLY = frozenset("""comment say give discuss name be elaborate answer identify provide""".split())
HANDING_OVER = frozenset("""allocate earmark donate disburse lend provide grant extend approve send deliver""".split())
TELLING = frozenset(
    """say announce tell add confirm state pledge promise vow agree declare stress reiterate assure reveal insist decide note explain convey
    indicate inform disclose signal clarify notify write""".split()
)
OWN_DEEDS = frozenset(
    "play compete run stand fight race return retire resign leave join quit attend testify defend seek contest perform stay tour travel".split()
)
"""What somebody who confirms "he will" do it undertakes, though it is no deed of anybody else's."""
PROMISING = frozenset("promise pledge vow guarantee undertake".split())
"""Verbs whose "that" clause is undertaken by who says it."""
PASSIVE_DEEDS = frozenset(
    """build construct turn convert demolish rebuild restore repair open reopen close shut sell privatise privatize nationalise nationalize ban abolish scrap
    introduce launch create establish set invest spend allocate cut reduce raise increase extend deploy send deliver hire recruit train distribute
    compensate release evacuate resettle add publish repay refund repair extend upgrade rescue vaccinate provide supply test inspect disable delete remove withdraw discontinue cancel dismantle merge move limit freeze destroy return refurbish float postpone delay allow permit exempt suspend reinstate
    evacuate resettle relocate transfer replace fine make redeploy retrain rehouse reassign shoulder renovate upgrade expand install buy purchase pay waive lift impose""".split()
)
"""What "will be done" and is somebody's undertaking where a body says so."""

DEEDS = {
    "take": r"(?:over|part|back|delivery|control|in\b|legal|action|measures|steps|responsibility|power|office|charge|up\b|on (?:\d|about|more|debt|staff|extra))",
    "set": r"(?:up|aside)",
    "keep": r"(?:[\w’']+ ){0,5}(?:open|rates?|troops|soldiers|forces|peacekeepers|buying|ban|tariffs|sanctions|prices|in (?:place|force))\b",
    "step": r"(?:down|aside|up)",
    "lay": r"off",
    "pull": r"out|back",
    "work": r"(?:together|with|closely|jointly|on\b)",
    "join": r"",
    "return": r"(?:the|all|its|some|(?:at least |about |up to |more than )?[$£€¥\d])",
    "leave": r"(?:the|his|her|its|office)",
    "hand": r"over|back|out|[^.;,]{0,50}?\bto\b",
    "put": r".{0,12}?[$£€¥\d].{0,40}?\b(?:into|towards?)\b|up (?:an? |more |about |new )?(?:\d|\w+ (?:houses|homes|flats|masts|shelters|tents|schools))",
    "add": r"(?:about |another |a further |more than |up to )?(?:[$£€¥]|\d)|[^.;,]{0,30}?\b(?:clauses?|flights|trains|seats|beds|places|staff|workers|jobs|capacity|services?)\b",
    "challenge": r".*\b(?:in (?:the |a )?(?:\w+ )?courts?|at law|decision|ruling|verdict|order|sanctions|tariffs)\b",
    "complain": r"to (?:the )?(?:[A-Z]\w+|courts?|regulator|commission|police)",
    "go": r"to (?:the )?(?:\w+ )?court\b",
    "respond": r"(?:in kind|with (?:tariffs|sanctions|measures|duties))",
    "announce": r"(?:its|their|his|her|a new|new) (?:\w+ )?(?:contribution|pledge|plan|plans|budget|measures|strategy|cabinet|proposals?)\b",
    "prepare": r"(?!to\b)(?:food|aid|relief|an? (?:\w+ )?(?:plan|bill|package|law))\b",
    "bring": r"(?:charges|legal|a case|criminal|forward|back|home|an? (?:[\w-]+ )?(?:law|bill|motion|action|lawsuit|suit|case|complaint|claim))\b",
    "apply": r"(?:for|to)\b",
    "seek": r"(?:re-?election|another|a (?:second|third|fourth|new) term|parliament|approval|leave|permission|damages|compensation|an? (?:injunction|review|retrial|court)|judicial)",
    "appeal": r"(?:against\b|the\b|its\b|his\b|her\b|to (?:the )?(?:[\w-]+ ){0,4}?(?:[Cc]ourt|[Tt]ribunal|[Jj]udges?)\b|[.,]|$)",
    "make": r"(?:an?|its|their|the|another|further|annual)\s[^.;,]{0,40}?\b(?:contribution|donation|investment|payment|offer|bid|loan|grant|gift|pledge)s?\b"
    r"|[^.;,]{0,50}?\d[^.;,]{0,40}? available\b",
    "fly": r"(?:in|out|home)\b|[^.;,]{0,40}?\b(?:tonnes|supplies|aid|doses|tents|troops|home)\b",
    "bear": r"[^.;,]{0,40}?\b(?:cost|costs|expense|expenses|bill|burden)\b",
    "move": r"(?:back|its|their|the|all|some|production|headquarters|operations)\b",
    "stop": r"(?!at\b)",
    "shift": r"",
    "give": r"(?!(?:\w+ )?(?:best|all|everything|thought|it)\b)",
    "start": r"",
    "begin": r"",
}
"""What must follow a verb of many meanings to make it a deed."""
SAYING = frozenset(
    """say tell add announce state declare warn note explain stress reiterate write tweet confirm claim insist report reply ask argue pledge vow promise
    acknowledge admit emphasise emphasize remark recall assert deny disclose reveal clarify conclude urge describe call""".split()
)
"""Verbs whose subject speaks."""
