"""Who speaks in languages other than English: the verbs of saying and where their speaker stands."""

import re

from .speech_tag import Tag

_EUROPEAN = """
dit disait déclare déclaré déclarait affirme affirmé explique expliqué ajoute ajouté estime estimé assure assuré annoncé indique indiqué souligne
souligné précise précisé lance lancé répondu répond rappelle rappelé confie confié martèle prévient prévenu écrit écrivait
sagte sagt sagten erklärte erklärt betonte betont meinte meint teilte fügte warnte warnt forderte kündigte schrieb erwiderte versicherte kritisierte
dijo dice afirmó afirma declaró señaló aseguró explicó agregó añadió indicó manifestó sostuvo expresó advirtió subrayó destacó comentó escribió precisó
detto dice ha dichiarato dichiarato affermato spiegato aggiunto sottolineato commentato scritto osservato
disse afirmou declarou explicou acrescentou ressaltou destacou comentou escreveu avaliou garantiu frisou
zei zegt verklaarde aldus vertelde stelde schreef benadrukte
sade säger sa sier sagde siger sanoi
powiedział powiedziała stwierdził stwierdziła dodał dodała podkreślił podkreśliła oświadczył oświadczyła napisał
řekl řekla uvedl uvedla dodal dodala prohlásil prohlásila
dedi söyledi açıkladı belirtti vurguladı ifade
сказал сказала сказали заявил заявила заявили отметил отметила подчеркнул подчеркнула сообщил сообщила сообщили добавил добавила пояснил пояснила
считает рассказал рассказала написал написала уточнил уточнила говорит ответил ответила
сказав сказала заявив заявила зазначив зазначила додав додала наголосив наголосила
"""
_VERB = re.compile(
    r"(?<![\w’'-])(?:(?:a|ont|avait|ha|hanno|han|hat|haben|heeft|tem)\s+)?(?:"
    + "|".join(sorted(set(_EUROPEAN.split()), key=len, reverse=True))
    + r")(?![\w-])"
)
_NAME = re.compile(
    r"[^\W\d_a-zа-яёіїєґ][\w’'-]*(?:[ \u00a0](?:(?:de|del|della|di|da|von|van|der|la|le|al|el|bin|dos)[ \u00a0])?[^\W\d_a-zа-яёіїєґ][\w’'-]*){0,3}"
)
_HAN_VERB = re.compile(
    r"(?:表示|指出|强调|強調|认为|認為|宣布|呼吁|呼籲|警告|透露|回应|回應|重申|写道|寫道|声明|聲明|称|稱|说|說|道|問|问|述べた|述べ|語った|話した|言った|コメント)"
)
_HAN_TITLE = (
    r"(?:部长|部長|主席|总理|總理|首相|总统|總統|发言人|發言人|外长|外長|书记|書記|大使|秘书长|秘書長|局长|局長|教授|主任|市长|市長|省长|院长|院長|总裁|董事长|"
    r"负责人|委员|議員|议员|国王|司长|司長|代表|专家|記者|记者|先生|女士|大臣|大統領|将军|上将)"
)
_SURNAMES = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙萬万段雷钱錢汤湯尹黎易常武乔賀贺赖龚文耿毅习習"
_HAN_NAME = re.compile(
    rf"{_HAN_TITLE}[\s：:]*(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=在|对|對|向|当|當|今|昨|\d|，|,|日|说|說|表示|指出|强调|強調|还|還|也|称|稱|认为|认|回|重申|宣布|则|就|于|於|接受|介绍|：|:|\Z)"
)
_HAN_BARE = re.compile(
    rf"(?:\A|[，。,；\s])(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=说|說|表示|指出|强调|強調|还|還|也|称|稱|认为|重申)"
)
_URDU = re.compile(r"(?P<name>[^۔،:؛”“\"«»\n]{2,60}?)\s+نے\s+(?:[^\s۔،:]+\s+){0,6}?(?:کہا|بتایا|لکھا|پوچھا)")
_ARABIC = re.compile(
    r"(?P<verb>(?:و|ف)?(?:قال|قالت|صرح|صرحت|أكد|أكدت|أضاف|أضافت|أعلن|أعلنت|أوضح|أوضحت|ذكر))\s+(?P<name>(?:[^\s:،.؛”“\"«»]+\s?){1,6}?)(?=\s*(?:[:،\"“«]|إن|أن|في|خلال|يوم|\Z))"
)
_REACH = 60  # letters between the verb and its speaker


def find(sentence: str) -> tuple[Tag, ...]:
    """Tags of a sentence whose quoted words are blotted out; none where no known verb of saying stands."""
    found: list[Tag] = []
    for match in _VERB.finditer(sentence):
        source = _beside(sentence, match.start(), match.end())
        if source is not None:
            found.append(
                Tag(source=source, cue=match.span(), lemma=match[0], saying=True, inverted=source[0] > match.end())
            )
    for pattern in (_URDU, _ARABIC):
        for match in pattern.finditer(sentence):
            cue = match.span("verb") if "verb" in pattern.groupindex else (match.end("name"), match.end())
            start, end = match.span("name")
            start += len(match["name"]) - len(match["name"].lstrip())
            end -= len(match["name"]) - len(match["name"].rstrip())
            found.append(Tag(source=(start, end), cue=cue, lemma="say", saying=True))
    if not found:
        found.extend(_han(sentence))
    return tuple(sorted(found, key=lambda t: t.cue))


def _beside(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """The name after the verb ("sagte Lena Orlov"), else the last before it in its clause."""
    after = re.split(r"[.;:!?“”\"«»]", sentence[end : end + _REACH])[0]
    name = _NAME.search(after)
    if name is not None and not after[: name.start()].count(","):
        return end + name.start(), end + name.end()
    clause = re.split(r"[.;:!?“”\"«»]", sentence[max(0, start - _REACH) : start])[-1]
    names = [m for m in _NAME.finditer(clause) if not (m.start() == 0 and " " not in m[0] and len(m[0]) < 4)]
    if not names:
        return None
    at = start - len(clause)
    return at + names[-1].start(), at + names[-1].end()


def _han(sentence: str) -> list[Tag]:
    found = []
    for verb in _HAN_VERB.finditer(sentence):
        window = max(0, verb.start() - _REACH)
        before = sentence[window : verb.end()]
        names = [*_HAN_NAME.finditer(before), *_HAN_BARE.finditer(before)]
        if names:
            last = max(names, key=lambda m: m.start("name"))
            source = (window + last.start("name"), window + last.end("name"))
            found.append(Tag(source=source, cue=verb.span(), lemma=verb[0], saying=True))
        else:
            found.append(Tag(source=None, cue=verb.span(), lemma=verb[0], saying=True))
    return found
