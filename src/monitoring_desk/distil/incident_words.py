"""English words by which the news tells attacks, accidents, disasters and unrest."""

import re

TAILS = frozenset(
    """victims survivors insurance warning warnings alert risk risks defences defenses season prevention relief affected preparedness suspect charges""".split()
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


# Noun → family. Families that can be one happening share their first letter group below.
NOUNS = {
    word: family
    for family, words in {
        "blast": "bombing bombings bomb bombs blast blasts explosion explosions detonation airstrike airstrikes shelling bombardment grenade car-bomb truck-bomb",
        "attack": "gunbattle knifing attack attacks assault assaults shooting shootings ambush ambushes stabbing stabbings massacre raid raids hijacking hijack kidnapping kidnappings "
        "abduction siege gunfight shootout assassination murder murders killing killings beheading lynching arson gunfire crossfire rampage",
        "unrest": "fighting clash clashes riot riots violence unrest mutiny looting uprising stone-pelting pogrom",
        "quake": "earthquake earthquakes quake quakes tremor tremors aftershock aftershocks tsunami",
        "flood": "flood floods flooding landslide landslides landslip landslips mudslide mudslides mudflow rockslide rockfall snowslide avalanche avalanches deluge downpour downpours cloudburst rains",
        "heat": "heatwave heatwaves",
        "storm": "cyclone hurricane typhoon tornado storm storms tornadoes blizzard hailstorm snowstorm",
        "fire": "fire fires blaze blazes wildfire wildfires inferno bushfire bushfires",
        "crash": "crash crashes collision collisions derailment accident accidents pile-up pileup wreck",
        "collapse": "collapse cave-in",
        "ship": "sinking capsizing shipwreck",
        "crush": "stampede crush",
        "spill": "spill leak poisoning",
        "eruption": "eruption",
    }.items()
    for word in words.split()
}


NEVER_ALONE = frozenset(
    "fighting bomb bombs grenade raid raids murder murders killing killings siege violence unrest storm storms fire fires crash collapse crush leak spill wreck assault accident accidents rains looting gunfire rampage uprising eruption sinking attack attacks clash clashes tremor tremors crashes".split()
)
"""Nouns used for so much else that they are an incident only with a toll, a place or a day beside them."""


FAMILY_GROUP = {
    "blast": "attack",
    "attack": "attack",
    "unrest": "attack",
    "quake": "quake",
    "flood": "weather",
    "storm": "weather",
    "heat": "heat",
    "fire": "fire",
    "crash": "crash",
    "collapse": "collapse",
    "ship": "ship",
    "crush": "crush",
    "spill": "spill",
    "eruption": "eruption",
}


VERBS = {
    "explode": "blast", "detonate": "blast", "bomb": "blast", "shell": "blast", "blow": "blast",
    "attack": "attack", "ambush": "attack", "shoot": "attack", "stab": "attack", "storm": "attack", "kidnap": "attack", "abduct": "attack", "hijack": "attack",
    "assassinate": "attack", "behead": "attack", "murder": "attack", "torch": "attack", "massacre": "attack", "raid": "attack", "gun": "attack", "besiege": "attack", "firebomb": "attack", "rob": "attack",
    "clash": "unrest", "riot": "unrest",
    "crash": "crash", "collide": "crash", "derail": "crash", "overturn": "crash", "plunge": "crash", "ram": "crash",
    "slam": "crash", "smash": "crash", "plough": "crash", "careen": "crash", "skid": "crash", "swerve": "crash", "veer": "crash", "hurtle": "crash",
    "capsize": "ship", "sink": "ship",
    "collapse": "collapse",
    "flood": "flood", "inundate": "flood",
    "erupt": "eruption",
}  # fmt: skip


NOT_BEFORE = frozenset(
    """heart panic verbal scathing personal political asthma cyber fierce bitter counter press surprise_ price prices market stock terms cease under
    baby bond open friendly online twitter media social ad hominem computer banking data vicious scoreless_ camp sales rapid population gas_ oil_ water_ hard
    currency financial economic security_ rapid-fire fashion ratings computer system software plane_ dust crossfire-""".split()
)


HYPOTHETICAL = re.compile(
    r"\b(?:threats? of|threaten\w* (?:to|with)|risks? of|fears? of|possible|potential|prevent\w*|avoid\w*|avert\w*|future|against|in case of|possibility of|combat\w*|fight\w*|counter\w*|plans? for|warn\w* of|prone|alleged plot to|plot\w* to|responses? to|victims of|survivors of|anniversary of|wake of any|convicted of|charged with|accused of|guilty of|charges? of|counts? of|investigating|trial for|degree)\s+(?:\w+\s+){0,3}$|\bany\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


FOILED = re.compile(r"\b(?:foil\w*|thwart\w*|repel\w*|repuls\w*|avert\w*|stopped|prevented)\b", re.IGNORECASE)


OTHER_ONE = re.compile(
    r"\b(?:also|another|separate(?:ly)?|meanwhile|elsewhere|second|a day (?:earlier|after)|last (?:week|month|year)|earlier this|in a similar|previous)\b",
    re.IGNORECASE,
)


AT_ANOTHER_TIME = re.compile(
    r"\b(?:in|it (?:is|was)|as) (?:the|one of the|its|her|his) (?:[\w'’-]+ ){0,3}?(?:bloodiest|deadliest|worst|biggest)\b|\bthe same (?:week|month|year)\b|"
    r"^(?:Separately|Elsewhere|Last (?:week|month|year)|Earlier (?:this|in|on)|Previously)\b|\ba (?:similar|previous|separate|further)\b|"
    r"^(?:It|The \w+) (?:came|comes|happened|occurred)\b[^.]*\b(?:hours?|days?|weeks?|months?) after (?:an?|another|two|three|twin)\b",
    re.IGNORECASE,
)
"""What a sentence tells so is hardly the incident told before it."""


WEAPONS = re.compile(
    r"\b(?:suicide|bomb\w*|gunm[ae]n|gunfire|militants?|rebels?|insurgents?|terrorists?|grenades?|rockets?|missiles?|mortars?|explosives?|IED|shrapnel|hostages?|knife|knives|machete|rifle|pirates?|warplanes?|drones?|airstrikes?|opened fire|shots? (?:were )?fired|armed|attackers?|assailants?)\b",
    re.IGNORECASE,
)


RUIN = re.compile(
    r"\b(?:destroy(?:ed|ing)|gutt(?:ed|ing)|ravag(?:ed|ing)|devastat(?:ed|ing)|burn(?:ed|t) down|(?:caus(?:ed|ing)|did) [^.;]{0,40}\bdamage|razed|flattened|swept away|washed away)\b",
    re.IGNORECASE,
)
"""What a fire or a storm does that makes it news by itself."""


HARMS = frozenset("kill drown die injure wound be killing killings".split())


HISTORY = re.compile(
    r"\b(?:civil war|genocide|world war|decades?|century|independence|conflict (?:has|that)|years of)\b", re.IGNORECASE
)


VIOLENT = re.compile(
    r"\b(?:crash\w*|shot|shoot\w*|kill\w*|fell|fall\w*|fire|blaze|drown\w*|hit|struck|accident|attack\w*|stab\w*|bomb\w*|blast|explo\w+|collaps\w+|flood\w*|quake|"
    r"earthquake|storm|landslide|avalanche|collision|capsiz\w*|sank|clash\w*|riot\w*|stampede|electrocut\w*|poison\w*|murder\w*|burn\w*|derail\w*|plung\w*|collid\w+|leak\w*|scuffl\w+|brawl\w*|firecrackers?|fireworks|hurled|pelted|snowslide|lightning|maul\w+|gored|trapped|crush\w*|slamm\w+|smash\w+|plough\w*|overflow\w*|burst|breach\w*|swept|engulf\w*|gave way|caved in|gunm[ae]n|militants?|rebels?|"
    r"landmine|rubble|debris|wreckage|mudslide|cyclone|hurricane|typhoon|tornado|torrents?|inferno|gunshot|stabbing|martyr\w*|overturn\w*|(?:came|left|ran) off the (?:tracks?|rails|road)|left the (?:tracks?|rails|road|runway))\b",
    re.IGNORECASE,
)


NATURAL = re.compile(
    r"\bdie[ds]\b[^.;]{0,60}?\b(?:at|aged)\s(?:the\s)?(?:age\s)?(?:of\s)?\d\d\b(?!:)|\b(?:cancer|leuk\w+|pneumonia|natural causes|long illness|heart (?:attack|failure|disease)|"
    r"kidney failure|complications|old age|in (?:his|her) sleep)\b",
    re.IGNORECASE,
)
"""How people die of themselves."""


OUTBURSTS = frozenset(
    "explosion explosions blast blasts storm storms avalanche deluge tsunami flood riot eruption".split()
)


BURSTING = frozenset(
    "gas bombs explosives ammunition fuel fireworks grenades mines shells dynamite snow mud rocks".split()
)


BEFORE_NUMBER = re.compile(r"\s?\d")


CYBER = re.compile(
    r"\b(?:hackers?|malware|vulnerabilit\w+|browsers?|software|ransomware|phishing|cyber\w*|websites?|servers?|zero-day|exploit\w*)\b",
    re.IGNORECASE,
)


ATTEMPTED = frozenset("piracy assassination bombing coup hijack hijacking kidnap kidnapping attack".split())


FIGURATIVE_AFTER = re.compile(
    r"\s+(?:of (?:criticism|protest|anger|outrage|complaints|applause|interest|support|ideas|cultures|civili[sz]ations|egos|information|emails|talks|the (?:economy|market|currency|company|bank|government))|on (?:the )?(?:press|media|freedom|democracy|trump|his record|her record|policy|character)|in (?:prices|shares|value|stocks|demand))\b",
    re.IGNORECASE,
)


PLACE_NOUNS = frozenset(
    """city town village province district state states county region island islands port capital suburb neighbourhood neighborhood territory municipality
    area valley peninsula enclave governorate prefecture republic centre center outskirts heart edge middle sector coast coastline shores shore
    banks foot hills mountains mountain part parts side suburbs north south east west northeast northwest southeast southwest quarter hamlet slum""".split()
)


DIRECTIONS = frozenset(
    """southern northern eastern western central neighbouring neighboring northwestern southwestern northeastern southeastern northwest southwest
    northeast southeast north-west south-west north-east south-east north-western south-western north-eastern south-eastern south north east west
    downtown crowded packed densely busy remote restive troubled volatile suburban rural upper lower border coastal""".split()
)


WHERE_WORDS = frozenset(
    "in at near off outside on around across along inside of from hit struck shook rocked jolted devastated ravaged battered".split()
)
