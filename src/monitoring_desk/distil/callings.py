"""A speaker's name without the office or trade it is called by, and the sex that tells, in languages other than English."""

import re

from .first_names import EITHER, FEMALE, MALE
from .tongue_words import TONGUES

_GIVEN = MALE | FEMALE | EITHER
_HONOUR = re.compile(r"(?:M\.|Mme|Mlle|Sr\.|Sra\.|Herr|Frau|Don|Doña|Dr\.|Prof\.)\s+(?=\S)")
_ARABIC = frozenset(
    """وزير وزيرة رئيس رئيسة الرئيس الرئيسة المتحدث المتحدثة الناطق مدير مديرة سائق المزارع الأمين أمين محافظ السفير سفير النائب القائد قائد الجنرال الدكتور
    الدكتورة الشيخ الملك ولي عضو نائب مستشار المستشار الخبير الباحث المحامي السيد السيدة""".split()
)
_ARABIC_LINKS = ("ال", "وال", "لل", "بال")
_URDU = frozenset(
    """وزیر وزیراعظم وزیرِاعظم صدر ترجمان ڈائریکٹر چیئرمین چیئرپرسن گورنر سیکریٹری سیکرٹری رہنما ڈرائیور جنرل ڈاکٹر پروفیسر سفیر کمشنر جج سربراہ رکن مشیر میئر""".split()
)
_HINDI = frozenset(
    "मंत्री प्रधानमंत्री राष्ट्रपति मुख्यमंत्री प्रवक्ता निदेशक अध्यक्ष चालक सचिव नेता राज्यपाल महासचिव सांसद विधायक डॉक्टर प्रोफेसर अधिकारी महापौर".split()
)
_TURKISH = re.compile(
    r"(?:.*\s)?\w*(?:[Bb]akanı|[Bb]aşkanı|[Mm]üdürü|[Ss]özcüsü|[Ss]ekreteri|[Vv]alisi|[Ll]ideri|[Rr]ektörü|[Bb]üyükelçisi|[Tt]emsilcisi|[Üü]yesi|[Bb]akan|[Bb]aşkan|şoförü|çiftçi|[Aa]vukatı)\s+(?=\w)"
)
_JAPANESE_END = re.compile(
    r"(?:外相|首相|大臣|大統領|長官|社長|会長|教授|知事|議員|監督|選手|市長|委員長|代表|担当者|報道官|被告|容疑者|局長|部長|氏|さん)\Z"
)
_GERMAN = re.compile(r"\w+(?:er|erin|ant|antin|ist|istin|or|orin|ent|entin|chef|chefin|mann|frau|wirt|wirtin)\Z")
_INDONESIAN = frozenset(
    """menteri luar negeri dalam keuangan pertahanan sumber daya air presiden wakil ketua umum direktur juru bicara wali kota gubernur kepala jenderal serikat
    petani pekerja sekretaris perdana bupati komisaris""".split()
)
FOLLOWERS = re.compile(
    r"(?i)(?:(?:the|an?|some|other|close|two|several|un|une|des|les|la|el|los|uno|ein|eine) )?(?:\w+ )?(?:friends?|relatives?|supporters?|allies|ally|critics?|lawyers?|"
    r"attorneys?|aides?|family|parents|neighbou?rs?|fans?|colleagues?|opponents?|backers|followers|proche|proches|ami|amis|amigos?|amici|amico|freunde?|avocat|abogado|avvocato) "
    r"(?:of|for|to|de|d['’]|di|von|del) ?"
)
"""Who is near somebody and speaks of them: "friends of Ann Lee"."""
_PORTFOLIO = 3  # words behind "وزیر" of which the first is what the minister is for


def bare(name: str, *, language: str | None) -> str:
    """The name alone; what is no calling and a name stays as it is."""
    short = (language or "")[:2]
    name = _HONOUR.sub("", name, count=1) if _HONOUR.match(name) else name
    words = name.split()
    if short == "ar":
        return _arabic(words) or name
    if short == "ur":
        return _behind(words, _URDU, minister="وزیر") or name
    if short == "hi":
        return _behind(words, _HINDI) or name
    if short == "ja":
        last = name.rpartition("の")[2]
        last = last if len(last) > 1 else name
        cut = _JAPANESE_END.sub("", last)
        return cut if len(cut) > 1 else last
    if short == "tr":
        name = _TURKISH.sub("", name, count=1)
    if short == "de":
        name = _called(words) or name
    if short == "de" and len(words) > 2 and words[0].casefold() not in _GIVEN and _GERMAN.match(words[0]):
        return " ".join(words[1:]) if all(w[0].isupper() for w in words) else name
    if short == "id":
        while len(words) > 2 and words[0].casefold() in _INDONESIAN:
            words = words[1:]
        return " ".join(words)
    return name


def _arabic(words: list[str]) -> str:
    """ "وزير الخارجية سامي الحلبي": the calling, the words with an article that belong to it, then the name."""
    if not words or words[0] not in _ARABIC:
        return ""
    place = 1
    while place < len(words) and (
        words[place].startswith(_ARABIC_LINKS) or words[place] in ("باسم", "اتحاد", "مجلس", "نقابة", "شركة")
    ):
        place += 1
    return " ".join(words[place:])


def _behind(words: list[str], callings: frozenset[str], *, minister: str = "") -> str:
    """What stands behind the last calling."""
    last = next((k for k in range(len(words) - 2, -1, -1) if words[k] in callings), None)
    if last is None:
        return ""
    rest = words[last + 1 :]
    if words[last] == minister and len(rest) >= _PORTFOLIO:
        rest = rest[1:]
    return " ".join(rest)


def _called(words: list[str]) -> str:
    """ "Datenschutzbeauftragter Johannes Kaspar": what stands behind the last calling, where it is a name of two words or more."""
    endings = TONGUES["de"].callings
    cut = next((k for k in range(len(words) - 2, 0, -1) if words[k - 1].lower().endswith(endings)), 0)
    rest = words[cut:]
    return " ".join(rest) if cut and all(w[0].isupper() for w in rest) else ""


def gender(source: str, cue: str, *, language: str | None) -> str | None:
    """ "m" or "f" where the verb or the article before the speaker tells: "сказала", "la ministra"."""
    short = (language or "")[:2]
    verb, opens = cue.lower().rpartition(" ")[2], source.lower().partition(" ")[0]
    if short in ("ru", "uk", "pl"):
        return "f" if verb.endswith(("ла", "ła")) else "m" if verb.endswith(("л", "в", "ł")) else None
    if short in ("fr", "es", "it", "pt") and " " in source:
        return "f" if opens in ("la", "a") else "m" if opens in ("el", "le", "il", "o") else None
    if short == "de" and " " in source:
        return "f" if opens == "die" else "m" if opens == "der" else None
    return None
