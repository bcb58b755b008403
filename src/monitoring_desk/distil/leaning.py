"""Sentences that lean on others: they point back, go on, speak as "we", or are a page's furniture, language by language."""

import re


def _begins(words: str) -> str:
    return "|".join(re.escape(w.replace("_", " ")) for w in words.split())


_POINTS = re.compile(
    r"(?:(?:Since|Until|By|After|Before|Despite|In|At|On|From|With|For|Of|To|Under|During|Following|Because of|Prior to|In response to)\s+"
    r"(?:that|this(?!\s+(?:year|week|month|morning|afternoon|evening|season|spring|summer|autumn|fall|winter|time))|these|those|it|them|him|her|then|which|doing so)\b"
    r"|(?:Apparently|Anchor:|In the meanwhile|In the meantime|As such|That said|As well|Likewise|Conversely|To that end|Even so|Not only that|Nor|Among them|Alongside|"
    r"For (?:his|her|its|their) part|In (?:his|her|its|their) (?:view|opinion|statement))\b)"
)
_ABROAD = re.compile(
    "(?:"
    + _begins(
        # German, French, Spanish, Portuguese, Italian, Russian, Turkish, Indonesian, Dutch
        "Er Es Dies Diese Dieser Dieses Diesen Diesem Jene Jener Dazu Dabei Damit Daher Dadurch Dafür Darauf Darin Danach Davon Darüber Deshalb Deswegen Außerdem "
        "Zudem Doch Aber Und Allerdings Jedoch Trotzdem Dennoch Dann Ihr Ihre Sein Seine Seinen Beide Letztere Um_das Das_sei Dort Hier "
        "Il Elle Ils Elles Ce Cette Ces Cela C'est C’est Son Sa Ses Leur Leurs Mais Et Ainsi Donc Pourtant Toutefois Cependant Par_ailleurs En_outre De_plus Puis "
        "Ensuite En_effet Celui-ci Celle-ci "
        "Él Ella Ellos Ellas Esto Este Esta Estos Estas Eso Esa Ese Su Sus Pero Y Además También Asimismo Sin_embargo Por_eso Así Entonces Luego Por_su_parte "
        "Ele Ela Eles Elas Isto Isso Esse Essa Seu Sua Mas E Além_disso Também Assim Porém Então Já "
        "Lui Lei Egli Questo Questa Questi Queste Ma Inoltre Anche Così Però Quindi Poi Suo "
        "Он Она Они Это Этот Эта Эти Но И Однако Также Кроме_того При_этом Его Её Их Поэтому Затем Тем_временем "
        "Bu Bunlar Onlar Ancak Ayrıca Ama Bunun Buna "
        "Ia Dia Mereka Hal_ini Hal_itu Ini Itu Namun Tetapi Selain_itu Menurutnya "
        "Hij Zij Dit Deze Maar En Ook Daarom "
    )
    + r")(?=[\s,])|(?:他们|她们|他|她|这|該|该|此|但|然而|不过|同时|此外|因此|对此|另外|其中|而|この|その|これ|それ|しかし|また|だが|一方)"
    r"|(?:انہوں|اس|ان|یہ|وہ|لیکن|تاہم|جبکہ|وهو|وهي|هذا|هذه|لكن|كما|وأضاف|وأضافت|उन्होंने|यह|वह|इस|लेकिन|हालांकि)(?=[\s،,])"
)
_EXPLAINS = re.compile(
    r"(?:The |An? )?[A-Z][\w.’'-]*(?: [\w.’'&-]+){0,6}(?: \([\w .-]+\))?(?:,[^,]{1,60},)? "
    r"(?:(?:is|are) (?:an? |one of |home to |located |based in |known |made up |the (?:country|world|region|nation|continent)['’]s )"
    r"|brings? together |comprises? |consists? of |is composed of |groups (?!of )|has (?:about|around|some|roughly|more than|nearly|\d))"
)
_OURS = re.compile(
    r"(?i)\b(?:ich|mich|mir|meine?[rmns]?|wir|uns|unsere?[rmns]?|ihnen|je|j['’]ai|mon|mes|nous|notre|nos|vous|yo|nosotros|nuestr[oa]s?|usted(?:es)?|nós|noss[oa]s?|você|noi|nostr[oaie]|"
    r"мы|нас|наш\w*|kami|kita|anda)\b|我们|我國|我认为|本报记者|ہم نے|हमने"
)
_FURNITURE = re.compile(
    r"(?i)\b(?:welcome to (?:the|our)|click here|read more|read also|see also|more information|sign up|subscribe|all rights reserved|photo(?:graph)? by|getty images|follow us|newsletter|"
    r"cookies?|terms of (?:use|service)|editing by|reporting by|contributed to this report|file photo|advertisement|et al|download the\b.{0,60}\bapps?|"
    r"for the latest (?:stories|news|updates)|live updates|this (?:article|story) (?:was|has been|first|originally)|this live ?blog|affiliate|we may earn|"
    r"enable javascript|lesen sie|mehr dazu|jetzt (?:anmelden|abonnieren|mitmachen|lesen)|suscr[ií]bete|lea también|lee también|leia (?:mais|também)|lire aussi|"
    r"abonnez-vous|inscrivez-vous|leggi anche|iscriviti|baca juga)\b|читайте также|اقرأ أيضا|مزید پڑھیں|点击|责任编辑|扫描二维码|関連記事"
)
_LATE = re.compile(r"(?:[^\s]+\s+){1,6}?(?:also|too|then|instead|as well|likewise|meanwhile|however)\b")


def points_back(text: str, *, english: bool) -> bool:
    """Does the sentence open with what only the sentences before it explain?"""
    return (_POINTS if english else _ABROAD).match(text) is not None


def speaks_for_itself(outside: str, *, english: bool) -> bool:
    """Is the writer or the reader spoken of, in the words outside quotation marks, in a language other than English?"""
    return not english and _OURS.search(outside) is not None


def is_furniture(text: str) -> bool:
    """An advertisement of the page for itself, a credit, a cut-off teaser."""
    return _FURNITURE.search(text) is not None or text.rstrip("\"'”’» ").endswith("...")


def explains(text: str) -> bool:
    """Does an English sentence say what somebody or something is or consists of, for whoever does not know it?"""
    return _EXPLAINS.match(text) is not None


def goes_on(text: str) -> bool:
    """ "The firm also …": it may stand, but others stand better."""
    return _LATE.match(text) is not None
