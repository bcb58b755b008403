"""Who speaks in Chinese, Japanese, Korean, Arabic, Persian, Urdu and Hindi, whose scripts have no capitals to tell names by."""

import re
from dataclasses import replace

from .speech_tag import Tag

THUS = "thus"
"""The lemma of a tag whose words stand in the sentence before: 「…」。X長はこう強調した。"""
_REACH = 60  # letters between the verb and its speaker
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HAN_VERB = re.compile(
    r"(?:表示|指出|强调|強調|认为|認為|宣布|宣佈|呼吁|呼籲|警告|透露|回应|回應|重申|写道|寫道|声明|聲明|抱怨|感叹|感慨|质疑(?=[：:“「，])|承诺(?=[：:“「])|批评(?=[：:“「])|批評(?=[：:“「])|介绍|介紹|解释|解釋|补充|補充|承认|承認|坦言|(?<![自名简俗职全])称(?!为|為|作|赞|号)|(?<![自名簡俗職全])稱(?!為|作|讚)|"
    r"说(?!明|法)|說(?!明|法)|(?<![知报報味频頻渠轨街])道(?=[：:，,。“「])|问(?!题)|問(?!題)|告诉|告訴)"
)
_TITLE = (
    r"(?:部长|部長|主席|总理|總理|首相|总统|總統|发言人|發言人|外长|外長|书记|書記|大使|秘书长|秘書長|局长|局長|教授|主任|市长|市長|省长|省長|院长|院長|总裁|總裁|董事长|董事長|"
    r"发起人|發起人|创始人|創始人|负责人|負責人|委员|委員|议员|議員|国王|國王|司长|司長|代表|专家|專家|记者|記者|先生|女士|大臣|将军|將軍|上将|上將|总监|總監|会长|會長|社长|社長|校长|校長|检察官|律师|律師|博士|首席执行官|CEO)"
)
_SURNAMES = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙萬万段雷钱錢汤湯尹黎易常武乔賀贺赖龚文耿毅习習华華欧歐司"
_LEAD = r"(?=在|对|對|向|当|當|今|昨|前|\d|，|,|日|周|週|说|說|表示|指出|强调|強調|还|還|也|称|稱|认为|認為|回|重申|宣布|则|則|认|認|抱怨|就|于|於|接受|介绍|：|:|告|透露|呼|警|批|坦|补|補|解|并|並|随后|隨後|的|和|\Z)"
_HAN_TITLED = re.compile(
    rf"(?<!記)(?<!记){_TITLE}(?![会會])[\s：:]*(?P<name>(?:[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?|[\u4e00-\u9fff·]{{2,8}}?)){_LEAD}"
)
_HAN_BARE = re.compile(
    rf"(?:\A|[，。,；\s])(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}|[\u4e00-\u9fff]{{1,5}}·[\u4e00-\u9fff]{{1,6}})(?=在|对|對|向|说|說|表示|指出|强调|強調|还|還|也|称|稱|认为|認為|重申|坦言|告诉|告訴|透露)"
)
_HAN_BODY = re.compile(
    r"(?:\A|[，。,；\s])(?P<name>[\u4e00-\u9fff]{1,14}?(?:外交部|国防部|部|局|委员会|委員會|法院|检察院|公司|集团|集團|政府|大学|大學|中心|办公室|辦公室|中方|美方|方面|警方|使馆|使館|银行|銀行|协会|協會|组织|組織|联合国|聯合國|当局|當局))(?:发言人|發言人)?(?=表示|称|稱|说|說|指出|宣布|强调|強調|认为|認為|回应|回應|在|对|對|\d|今|昨)"
)
_HAN_BEHIND = re.compile(
    r"(?:\A|[”」])\s*(?P<name>(?![他她它这那并還还又也则則就其])[\u4e00-\u9fff·]{2,10}?)(?=(?:还|還|也|则|則|又|随后|隨後)?(?:说|說|表示|指出|强调|強調|补充|補充|称|稱|坦言|告诉|告訴|介绍|抱怨|感叹|感慨))"
)
"""“…”奥尔洛娃说: who stands between quoted words and the verb."""
_HAN_HE = re.compile(r"(?:\A|[，。,；\s])(?P<name>他|她)(?=[\u4e00-\u9fff]{0,6}\Z)")
_NO_NAME = frozenset(
    "但是 因此 所以 同时 同時 此外 另外 报道 報道 有人 他们 他們 她们 我们 我們 大家 其中 不过 不過 然而 据此 对此 對此 就此 为此 為此 由此 据悉 據悉 日前 近日 这个 這個 有关 有關".split()
)
_JAPANESE = re.compile(r"[\u3040-\u30ff]")
_JA_VERB = re.compile(
    r"(?:と(?:の考えを|の見方を|も)?(?:\w{2,12}(?:さん|氏|長|官|相)は)?|こう|このように)(?:述べ|語っ|語る|話し|話す|言っ|言う|コメント|説明|指摘|強調|訴え|明らかに|批判|主張|発表|答え|呼びかけ|書い|ツイート)\w{0,6}"
)
_JA_BEHIND = re.compile(r"と(?P<name>[^\s、。「」『』（）と]{2,14}?(?:さん|氏|長|官|相))は")
"""『…』と中野さんは訴える."""
_JA_TOPIC = re.compile(
    r"(?:\A|[。\n]|、(?!.*、.*は))\s*(?P<name>[^\s、。「」『』（）]{2,24}?(?:氏|さん|首相|大臣|大統領|長官|社長|会長|教授|知事|議員|監督|選手|市長|官|委員長|代表|担当者|報道官|被告|容疑者|[\u4e00-\u9fff\u30a0-\u30ff]))(?:（[^）]{1,20}）)?(?:は|が)[、\s]?"
)
_KO_VERB = re.compile(
    r"(?:이?라고|다고|라며|다며|고)\s*(?:\w+\s+)?(?:말했|밝혔|전했|강조했|설명했|덧붙였|주장했|지적했|비판했|답했|적었|썼|말한|말하)\w*"
)
_KO_TOPIC = re.compile(r"(?:\A|[.\n]\s*)(?P<name>[가-힣A-Za-z·]+(?:\s[가-힣A-Za-z·()]+){0,5}?)(?:은|는|이|가)\s")
_URDU_NAME = r"(?P<name>[^۔،:؛”“\"«»\n]{2,60}?)"
_URDU = re.compile(
    rf"{_URDU_NAME}\s+(?:(?P<verb>نے\s+(?:[^\s۔،:]+\s+){{0,10}}?(?:کہا|بتایا|لکھا|پوچھا|الزام\s+لگایا|خبردار\s+کیا|اعلان\s+کیا|زور\s+دیا|واضح\s+کیا|مطالبہ\s+کیا)|کا\s+کہنا\s+(?:ہے|تھا)|کے\s+مطابق)|نے\s+(?:[^\s۔،:]+\s+){{1,10}}?(?P<by>قرار\s+دیا))"
)
_URDU_SUBJECT = re.compile(rf"{_URDU_NAME}\s+نے(?=\s)")
_URDU_HE = frozenset("उन्होंने इन्होंने उसने इसने उनका उनके انہوں انھوں اُنہوں اُنھوں ان اُن اس اُس جنہوں جنھوں".split())
_URDU_LEAD = re.compile(
    r"(?<!\S)(?:ہوئے|کہ|جبکہ|تاہم|لیکن|مگر|چنانچہ|(?:پیر|منگل|بدھ|جمعرات|جمعہ|جمعے|ہفتہ|ہفتے|اتوار)\s+کو)\s+"
)
_ARABIC_VERBS = "يقول تقول يؤكد تؤكد يضيف تضيف وصف وصفت قال قالت صرح صرحت أكد أكدت أضاف أضافت أعلن أعلنت أوضح أوضحت ذكر ذكرت أفاد أفادت شدد شددت حذر حذرت أشار أشارت تابع تابعت اعتبر اعتبرت كتب كتبت رأى".split()
_ARABIC = re.compile(
    r"(?<!\w)(?P<verb>(?:و|ف)?(?:"
    + "|".join(_ARABIC_VERBS)
    + r"))\s+(?P<name>[^\s:،.؛”“\"«»]+(?:\s[^\s:،.؛”“\"«»]+){0,6}?)(?=\s*(?:[:،.\"“«]|\Z)|\s+(?:إن|أن|في|خلال|إلى|يوم|على|لـ?|بأن|بأنها|بأنه|من|عن|أمس|اليوم)(?!\w)|\s+(?:لوكالة|لصحيفة|لقناة|لإذاعة|لموقع|لل\w+))"
)
_ARABIC_BARE = re.compile(
    r"(?<!\w)(?P<verb>(?:و|ف)?(?:" + "|".join(_ARABIC_VERBS) + r"))\s*(?=[:،\"“«]|(?:إن|أن|بأن)(?!\w))"
)
"""Arabic "and she added: …": whoever spoke last."""
_PERSIAN = re.compile(
    r"(?:\A|[.،؛:]\s*)(?P<name>[^.،؛:«»\"“”\n]{2,60}?)\s+(?:در\s+[^،.:]{2,40}\s+)?(?P<verb>گفت|افزود|اعلام کرد|تأکید کرد|تاکید کرد|نوشت|اظهار داشت)(?!\w)"
)
_HINDI = re.compile(
    r"(?:\A|[।,”]\s*)(?P<name>[^।,:\"“”\n]{2,60}?)\s+(?:ने\s+(?P<verb>(?:[^\s।,:]+\s+){0,5}?(?:कहा|बताया|लिखा|पूछा|आरोप\s+लगाया|दावा\s+किया|चेतावनी\s+दी|जोर\s+दिया|स्पष्ट\s+किया))|(?P<by>के\s+(?:अनुसार|मुताबिक)|का\s+कहना\s+(?:है|था)))"
)
_HINDI_HE = re.compile(
    r"(?:\A|[।,”]\s*)(?P<name>उन्होंने|इन्होंने|उसने|इसने|उनका|उनके)\s+(?P<verb>(?:[^\s।,:]+\s+){0,4}?(?:कहा|बताया|लिखा|पूछा|कहना|अनुसार|मुताबिक))"
)
_BENGALI = re.compile(r"(?:\A|[।,]\s*)(?P<name>[^।,:\"“”‘’\n]{2,60}?)\s+(?P<verb>বলেন|বলেছেন|জানান|জানিয়েছেন|বললেন)")
_ARABIC_LETTER = re.compile(r"[\u0600-\u06ff]")
_URDU_LETTER = re.compile(r"[ٹڈڑںےہھ]")
_PERSIAN_LETTER = re.compile(r"[پچگژکی]")
_PREFIX = re.compile(r"\s*(?:(?:و|پھر|تاہم|جبکہ|اور|कि|और)\s+)?")


def find(sentence: str) -> list[Tag]:
    """Tags of a sentence in one of those scripts; none in others."""
    if _JAPANESE.search(sentence):
        return _topic(sentence, _JA_VERB, _JA_TOPIC)
    if _HAN.search(sentence):
        return _han(sentence)
    if re.search("[가-힣]", sentence):
        return _topic(sentence, _KO_VERB, _KO_TOPIC)
    if _ARABIC_LETTER.search(sentence):
        if _URDU_LETTER.search(sentence):
            return [
                replace(tag, source=_urdu_name(sentence, *tag.source)) for tag in _named(sentence, _URDU) if tag.source
            ]
        found = _named(sentence, _ARABIC)
        starts = {tag.cue[0] for tag in found}
        found += [
            Tag(source=None, cue=m.span("verb"), lemma="say", saying=True, dropped=True)
            for m in _ARABIC_BARE.finditer(sentence)
            if m.start("verb") not in starts
        ]
        return found or (_named(sentence, _PERSIAN) if _PERSIAN_LETTER.search(sentence) else [])
    if re.search("[\u0900-\u097f]", sentence):
        return _named(sentence, _HINDI_HE) or _named(sentence, _HINDI)
    if re.search("[\u0980-\u09ff]", sentence):
        return _named(sentence, _BENGALI)
    return []


def is_urdu_pronoun(words: str) -> bool:
    """Does a source of words end in "he", "she" or "they"?"""
    return bool(words) and words.split()[-1] in _URDU_HE


def urdu_subjects(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Who did something in [start, end) of a text, as "نے" marks it, in order."""
    return [_urdu_name(text, *match.span("name")) for match in _URDU_SUBJECT.finditer(text, start, end)]


def _urdu_name(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without what stands before it: "addressing a conference", "on Wednesday", "that"."""
    for lead in _URDU_LEAD.finditer(text, start, end):
        start = lead.end()
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _named(sentence: str, pattern: re.Pattern[str]) -> list[Tag]:
    found = []
    for match in pattern.finditer(sentence):
        start, end = match.span("name")
        start += len(_PREFIX.match(match["name"])[0])  # type: ignore[index]
        end -= len(match["name"]) - len(match["name"].rstrip())
        if start < end:
            cue = match.span("verb") if match["verb"] is not None else match.span("by")
            found.append(Tag(source=(start, end), cue=cue, lemma="say", saying=True))
    return found


def _topic(sentence: str, verbs: re.Pattern[str], topic: re.Pattern[str]) -> list[Tag]:
    """The verb ends the sentence; who speaks is its topic, before the words."""
    found = []
    for verb in verbs.finditer(sentence):
        named = topic.search(sentence, 0, verb.start()) or _JA_BEHIND.match(sentence, verb.start(), verb.end())
        thus = verb[0].startswith(("こう", "このように"))
        span = named.span("name") if named else None
        found.append(Tag(source=span, cue=verb.span(), lemma=THUS if thus else "say", saying=True))
    return found


def _han(sentence: str) -> list[Tag]:
    found = []
    for verb in _HAN_VERB.finditer(sentence):
        window = max(0, verb.start() - _REACH)
        # What stands behind a quotation or another sentence belongs to something else.
        for mark in "。”」；":
            window = max(window, sentence.rfind(mark, window, verb.start()) + 1)
        before = sentence[window : verb.end()]
        names = [
            m
            for pattern in (_HAN_TITLED, _HAN_BARE, _HAN_BODY, _HAN_BEHIND)
            for m in pattern.finditer(before)
            if m["name"] not in _NO_NAME
            and m["name"][-1] not in "上中下会會"
            and m["name"][0] not in "就对對从從在据據"  # "asked about this": no name
            and m.end("name") <= verb.start() - window
        ]
        pronoun = _HAN_HE.search(sentence[window : verb.start()])
        source = None
        if names:
            last = max(names, key=lambda m: m.start("name"))
            source = (window + last.start("name"), window + last.end("name"))
        elif pronoun is not None:
            source = (window + pronoun.start("name"), window + pronoun.end("name"))
        found.append(Tag(source=source, cue=verb.span(), lemma="say", saying=True))
    return found
