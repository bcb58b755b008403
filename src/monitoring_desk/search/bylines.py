"""By-lines, cleaned into the names of those who wrote: people, or the body that stands where a person would."""

import html
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence

from monitoring_desk.search.features import key
from monitoring_desk.search.months import MONTHS

_BY = re.compile(
    r"^\W*(?:(?:(?:an?\s+|eine?\s+|une?\s+|una\s+|uma?\s+)?(?:written|posted|published|reported|reporting|story|words|text|article|analysis|opinion|interview|feature|commentary|review|kolumne|kommentar|analyse|essay|bericht|reportage|gastbeitrag|gastkommentar|glosse|rezension|kritik|tribune|chronique|entretien|enquête|columna|crónica|reportaje|entrevista|análisis|análise|crônica|editoriale|commento|analisi|recensione|geschrieben|veröffentlicht|publicado"
    r"|escrito|rédigé|publié|écrit|scritto|geschreven|skrevet|skriven|napisane|guest column|column|un artículo|un article|propos recueillis|ein artikel|artikel)\s+)?"
    r"(?:by|von|vom|par|por|di|(?:door|van) onze \w+|door|av|af|od|przez|oleh|theo|από|του|της|autor(?:in|en|a|es|ka|zy|ów|i)?|author|authors|auteurs?|autore|autori|yazan|yazar|haber"
    r"|penulis|reporter|text|texte|texto|testo|tekst|interview|entrevista|intervista|kommentar|journalist|forfatter|skribent|redaktör|redacteur|írta|szerző|kirjoittaja"
    r"|szöveg|pisze|piše|napsal|napsala|avtor|текст|автор|авторы|автори|қалай|газетчик|作者|記者|记者|執筆|取材・文|聞き手|責任編輯|责任编辑|編輯|编辑|本报记者|新华社记者|(?:文字|著者|著|撰文|文|글)(?=\s*[:：●·＝=@＠/／\s])"
    r"|تحریر|بقلم|كتب|كتبت|نویسنده|خبرنگار|از|از طرف|مؤلف|কে|লেখক|লিখেছেন|द्वारा|लेखक|โดย|ผู้เขียน|מאת|작성자)"
    r"(?:(?!\w)|(?=[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af：:●]))\s*[:：●·＝=-]?\s*)",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"^\W*(?:posted|published|submitted|written|updated|created|veröffentlicht|geschrieben|erstellt|publié|publicado|pubblicato|gepost|geplaatst|ein artikel|an article)\b.{0,60}?\s(?:by|von|par|por|da|door)\s+",
    re.IGNORECASE,
)
# "View all posts by Ann Lee": what a link to an author's page says.
_ALL_BY = re.compile(
    r"^\W*(?:(?:view|see|read|show|ver|voir|zeige|alle|more|mehr|todas?|tous|leggi|vedi|bekijk|все)\b[\w\s]{0,40}?|gespeichert|eingestellt|erstellt|submitted|gepost|ingezonden)"
    r"\s(?:by|from|von|de|par|por|di|da|door|van|av|af)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
# Who did something else: took the pictures, edited, translated.
_OTHERS_WORK = re.compile(
    r"^\W*(?:(?:photos?|photograph(?:y|s)|pictures?|images?|videos?|graphics?|illustrations?|fotos?|fotografía|bild(?:er)?|grafik|edit(?:ed|ing)|review(?:ed)?|fact[- ]?check(?:ed|ing)?"
    r"|translat(?:ed|ion)|übersetz(?:t|ung)|traduc(?:ción|tion|ido)|traduzione|redigering|zdjęcia|фото|перевод|写真|撮影|摄影|攝影|翻译|تصوير)\b\W*(?:by\b|von\b|par\b|por\b|di\b|av\b|af\b|:|：))",
    re.IGNORECASE,
)
# "Reporter Wang, Taipei": a Chinese dateline behind the name.
_FILED_FROM = re.compile(r"\s*[/／]\s*[\u3400-\u9fff]{2,6}(?:報導|报道|報道|電|电|訊|讯)")
# Arabic writes "and" to the next name: where two whole names stand around it. These begin with the letter themselves.
_ARABIC_AND = re.compile(r"(?<=\S)\s+و(?!(?:ليد|ائل|سام|فاء|جدي|حيد|سيم|ديع|اصف|داد|لاء|ئام)\b)(?=\w{2,}\s+\w)")
_COMPANY = re.compile(r"\b(?:gmbh|inc|ltd|llc|kg|e\.\s?v|s\.\s?a\.?$|corp|plc|pvt)(?!\w)", re.IGNORECASE)
# What a reporter is called after the name, in scripts that leave it there.
_AFTER = re.compile(r"\s*(?:기자|특파원|논설위원|앵커|記者|记者|特派員|編集委員|論説委員|通讯员|報道|报道|द्वारा|عکاس)$")
_MAIL = re.compile(r"\S+@\S+\.\w+|\S+\[at\]\S+")
_ADDRESS = re.compile(r"(?:https?:)?//\S+|www\.\S+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<=\s)@\w+")
_WEEKDAY = re.compile(
    r"\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|\s+(?:tiempo de lectura|reading time|\d+ min).*$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|Dr))$")
_IN_BRACKETS = re.compile(r"\(([^)]*)\)(?=\s*(?:[,;|/]|$|and\b|und\b))|\[([^\]]*)\]|（[^）]*）|\([^)]*$")
_SPLIT = re.compile(
    r"\s+(?:with|mit|avec|con|com|met|med)\s+(?=agenc|input|agentur|material|dpa|afp|reuters|ap\b)|\s+(?=(?:the\s+)?associated press$|reuters$|afp$|dpa$)|\s*[;|、/／·•，؛،\n]\s*|\s*,\s+(?:and\s+|und\s+|et\s+|y\s+)?|\s+(?:and|und|et|y|e|og|och|en|ja|ve|i|a|oraz|dan|és|și|in|ir|un|và|dhe|&|\+|и|та|і|και|اور|و|और|এবং)\s+",
    re.IGNORECASE,
)
# These join names in some tongue and belong to a name in another: only between two whole names.
_WEAK = frozenset("e i a in en y un ir".split())
_COMMAS = frozenset(",،|/")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Small words inside a name: "de la Cruz", "van den Berg", "bin Salman".
_PARTICLES = frozenset(
    "de la le les du des d del della dello degli dei di da do dos das e y i van von vom der den dem ter ten te zu zum zur af av el al ad ul ur bin bint ibn ben abu abd ap san st und".split()
)
_FROM_HERE = re.compile(
    r"\s+(?:\d|(?:hace|vor|il y a|há|for|fa)\s+\d|[-–—|]\s|on\s+\w+\s+\d|am\s+\d|at\s+\d|is\s+an?\s|\d{1,2}[./:]\d|updated|published|posted|follow|share|link copied|(?:illustration(?:en|s)?|fotos?|photos?|bild(?:er)?|pictures?|images?|video|kamera)\s*(?:by|von|par|por|:)\s|\||•|·).*$"
    r"|\s+(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?(?:\s+\d.*)?$",
    re.IGNORECASE,
)
# Words that make a name a desk, an agency or a company. One list for the languages met most; a person is rarely called so.
_NOT_PEOPLE = frozenset(
    "staff desk editor editors editorial editorial-team newsroom news team reporter reporters correspondent correspondents agency agencies"
    " redaktion redaktionsnetzwerk onlineredaktion redaction rédaction redacción redacao redação redazione redactie redakcja редакция"
    " redaksi toimitus redaksjonen redaktionen uredništvo redakce redakcia szerkesztőség redacția haber merkezi"
    " admin administrator author unknown null none anonymous agenturen agencies agenzia agencia agence ajansı gmbh kg corp plc pvt stiftung ministerium ministry department bundesverband verband webmaster press release media group gmbh inc ltd llc ag online website contributor contributors guest wire service services bureau"
    " board magazine newspaper gazette tribune times post zeitung nachrichten reuters afp dpa ap ansa efe tass xinhua ians pti ani apa sda upi bloomberg wires foundation university institute".split()
)
# No name at all: what page makers put beside one.
_NOISE = frozenset(
    "follow share comment comments copied bio profile more view all read reading min updated update posted published submitted datum date lesedauer stand"
    " veröffentlicht publiziert aktualisiert publicado publié actualizado name at by von par por new archiv anzeigen zum kommentar hinterlasse twitter facebook"
    " our from line mail email whatsapp telegram linkedin instagram size print subscribe newsletter login advertisement photo foto image category uncategorized tags"
    " author autor autorin artikel biographie about contact save listen last no user super anónimo unbenannt publisher cc-by name antworten youtube abmelden anmelden registrieren suscribirme suscribirse suscríbete abonnieren weiterlesen mehr más plus inhalte gesponserte nachricht artikelübersicht zur themen übersicht bild bilder foto fotos photos reuse print seite profil 退出 登录 注册 分享 评论 首页 打印 来源".split()
)
_POSTS = frozenset(
    "correspondent correspondents reporter reporters editor editors contributor writer columnist anchor redakteur redakteurin korrespondent korrespondentin".split()
)
_ROLE = re.compile(
    r"\b(?:writer|producer|columnist|director|manager|president|analyst|strategist|specialist|expert|founder|co-founder|coo|cto|cfo|vp|head of|fact[- ]checked|reviewed|ceo|phd|md|professor|redakteur(?:in)?|korrespondent(?:in)?|chefredakteur(?:in)?|\w*(?:leiter|sprecher|referent|forscher|wissenschaftler)(?:in)?|journaliste?|corresponsal|enviad[oa]|periodista|giornalista"
    r"|inviat[oa]|directeur|rédacteur|rédactrice|reporterin|volontär(?:in)?|freelance|fotograf|photographe?r?|illustration|editor-in-chief|kolumnist(?:in)?)\b",
    re.IGNORECASE,
)
# A post that follows a whole name without a comma: "Ann Lee Senior Politics Editor".
_POST = re.compile(
    r"^(\S+(?:\s+\S+){1,3}?)\s+(?:(?:staff|senior|chief|deputy|managing|associate|assistant|political|politics|business|foreign|world|national|white house|contributing|special|investigative)\s"
    r"|(?:(?:games?|sports?|tech(?:nology)?|science|health|education|environment|crime|culture|arts?|entertainment|economics|economy|energy|travel|food|fashion|music|film|opinion|news|city|metro|legal|defen[cs]e|security|diplomatic|transport|religion|media|data|digital)\s+)?"
    r"(?:writer|reporter|correspondent|editor|producer|columnist|ceo|founder|redakteur(?:in)?|korrespondent(?:in)?)\b).*$",
    re.IGNORECASE,
)
# Whom and where a whole name writes for: "Ann Lee for The Paper", "Ann Lee in Lahore".
_WRITES_FOR = re.compile(r"^(\S+\s+\S.*?)\s+(?:[Ff]or\s+\w|[Ff]rom\s+\w|in\s+[A-Z]\w+$).*$")
# Another's work behind a name, where no comma parts them: "王明 摄影 李华".
_THEN_OTHERS = re.compile(r"(?<=\S)\s+(?:イラスト|翻訳者?|訳|写真|撮影|監修|构成|構成|摄影|攝影|翻译|翻譯)(?=\W).*$")
# A name behind its own picture's words: "Ann Lee Ann Lee".
_TWICE = re.compile(r"^(\S+(?: \S+)*) \1$")
_NO_NAME = re.compile(
    r"//|[<>{}=\\]|^\W*$|\S+(?:@|\[at\])\S|^(?:\w*admin(?:istrator)?|null|none|unknown|undefined|no author|anonymous)$",
    re.IGNORECASE,
)
_MOST_WORDS = 5
_MOST_BODY_WORDS = 6


def clean(names: Iterable[str], *, sites: Sequence[str] = ()) -> tuple[str, ...]:
    """People's names, each once, in order: without "By", addresses, markup, and without the site's or an agency's name."""
    return _each_once(names, sites=sites, bodies=False)


def bodies(names: Iterable[str], *, sites: Sequence[str] = ()) -> tuple[str, ...]:
    """Desks and agencies that sign where a person would, without the site's own name."""
    return _each_once(names, sites=sites, bodies=True)


def organisations(names: Iterable[str], *, sites: Sequence[str] = ()) -> tuple[str, ...]:
    """What a page itself calls organisations, as it writes them, without the site's own name."""
    found: dict[str, str] = {}
    for line in names:
        name = " ".join(html.unescape(line[:200]).split()).strip(" ,;|@")
        mine = key(name)
        is_named = len(mine) > 1 and len(name) <= 80 and not mine.isdecimal() and not _NO_NAME.search(name)
        if is_named and not all(_bare(word) in _NOISE for word in name.split()) and not _is_ours(mine, _short(sites)):
            found.setdefault(mine, name)
    return tuple(found.values())


def announces(text: str) -> bool:
    """Whether words begin as by-lines do, and name somebody: "By Ann Lee"."""
    names = clean([text]) if _BY.match(text) or _POSTED.match(text) else ()
    return bool(names) and all(map(looks_named, names))


def looks_named(text: str) -> bool:
    """Whether running words look like names and nothing else: every word capitalised or a particle, or a script without capitals."""
    words = text.split()
    if not words or len(text) > 60 or any(_bare(word) in _NOISE for word in words):
        return False
    return not words[-1][:1].islower() and all(
        not word[:1].islower() or word.lower() in _PARTICLES or word[1:2] in "'’" for word in words
    )


def is_whole(name: str) -> bool:
    """Whether a name has more than one word, where its script parts words."""
    return len(name.split()) > 1 or bool(_UNSPACED.search(name))


def _each_once(names: Iterable[str], *, sites: Sequence[str], bodies: bool) -> tuple[str, ...]:
    ours = _short(sites)
    found: dict[str, str] = {}
    for line in names:
        for name in _parts(line, ours):
            mine = key(name)
            if mine and (_is_body(name) if bodies else _is_name(name)) and not _is_ours(mine, ours):
                found.setdefault(mine, name)
    return tuple(found.values())


def _short(sites: Sequence[str]) -> set[str]:
    return {short for site in sites if len(short := key(site)) > 2}


def _is_ours(mine: str, sites: Collection[str]) -> bool:
    return mine in sites or any(
        mine.startswith(site) or site.startswith(mine) for site in sites if len(site) > 5 and len(mine) > 5
    )


def _parts(line: str, ours: Collection[str]) -> list[str]:
    line = html.unescape(line[:500]).replace("\xad", "")
    line = _ARABIC_AND.sub("، ", _FILED_FROM.sub("", line))
    line = _HANDLE.sub("", line)
    line = _ADDRESS.sub(" ", " ".join(re.sub(r"<[^<>]*>", " ", line).split()))
    if _MAIL.search(line):  # RSS 2.0: "desk@paper.example (Ann Lee)"
        bracket = _IN_BRACKETS.search(line)
        line = bracket[1] or bracket[2] or "" if bracket and _MAIL.match(line) else _MAIL.sub("", line)
    if _OTHERS_WORK.match(line):
        return []
    line = line.strip("（）") if line.startswith("（") else line
    line = _IN_BRACKETS.sub("", _BY.sub("", _POSTED.sub("", _ALL_BY.sub("", line))))
    lead, dash, rest = line.partition(" - ")  # "The Paper - Ann Lee"
    line = rest if dash and key(lead) in ours else line
    # With its address: "Paper Press Ltd, Lahore"; and the site's own name holds what would part others.
    if _COMPANY.search(line) or key(line) in ours:
        return [_tidy(line)]
    return _without_posts(
        [part for rough in _split(line) if not _OTHERS_WORK.match(rough) and (part := _tidy(rough))], line
    )


def _without_posts(parts: list[str], line: str) -> list[str]:
    """The names of a line without what commas add to them: a degree, a town, a post of one word; and "Lee, Ann" turned."""
    if not _COMMAS & set(line):
        return parts
    if (
        len(parts) == 2
        and not any(map(is_whole, parts))
        and all(part.isalpha() and part.istitle() for part in parts)
        and "," in line
    ):
        return [f"{parts[1]} {parts[0]}"]
    if not any(is_whole(part) and _is_name(part) for part in parts):
        return [part for part in parts if _is_body(part)] if {",", "،"} & set(line) else parts
    return [part for part in parts if (is_whole(part) or _is_body(part)) and not _is_post(part)]


def _split(line: str) -> list[str]:
    parts, start = [], 0
    for found in _SPLIT.finditer(line):
        word = found[0].strip().lower()
        before, after = len(line[start : found.start()].split()), len(line[found.end() :].split())
        if word in _WEAK and min(before, after) < 2:
            continue
        if not word and before < 2:  # "The | Associated Press"
            continue
        # "Centre for Trade and Industry": "and" joins names where both are whole, or both single.
        if word.isalpha() and not _UNSPACED.search(line) and min(before, after) < 2 < max(before, after):
            continue
        parts.append(line[start : found.start()])
        start = found.end()
    return [*parts, line[start:]]


def _tidy(part: str) -> str:
    part = _BY.sub("", part.strip())
    lead, colon, rest = part.rpartition(": ")  # "Interview: Ann Lee"
    part = rest if colon and len(lead) < 30 else part
    part = _WRITES_FOR.sub(r"\1", _THEN_OTHERS.sub("", _POST.sub(r"\1", part)))
    part = _WEEKDAY.sub("", _FROM_HERE.sub("", part)).strip(" \t,;:-–—|\"'“”‘’*@●~[]《》【】「」©→»›")
    part = _TWICE.sub(r"\1", _AFTER.sub("", part))
    bare = part.rstrip(".")
    return bare + "." if bare != part and _INITIAL.search(bare) else bare


def _is_post(part: str) -> bool:
    """Whether it says what somebody does: "Economics Correspondent"."""
    return _bare(part.split()[-1]) in _POSTS


def _is_name(name: str) -> bool:
    words = name.split()
    count = sum(word.lower() not in _PARTICLES for word in words)
    if len(name) < 2 or len(name) > 50 or count > _MOST_WORDS or not any(map(str.isalpha, name)):
        return False
    if re.search(r"https?:|www\.|\.(?:com|org|net|de|fr|ru|co)\b|[@#{}<>=/\\?!]|\d", name, re.IGNORECASE):
        return False
    if (
        all(_bare(word) in _NOISE or _bare(word) in MONTHS for word in words)
        or any(unicodedata.category(char) == "So" for char in name)
        or _ROLE.search(name)
        or words[0] in ("at", "bei", "from", "with", "our")
    ):
        return False
    return not any(_bare(word) in _NOT_PEOPLE for word in words)


def _is_body(name: str) -> bool:
    words = name.split()
    return (
        1 < len(name) <= 60
        and len(words) <= _MOST_BODY_WORDS
        and not _is_name(name)
        and not re.search(r"https?:|www\.|[@#{}<>=\\?!]|\d", name)
        and any(_bare(word) in _NOT_PEOPLE for word in words)
        and not all(
            _bare(word) in _NOISE | {"admin", "administrator", "unknown", "null", "none", "author", "anonymous"}
            for word in words
        )
    )


def _bare(word: str) -> str:
    return re.sub(r"\W", "", word.lower())
