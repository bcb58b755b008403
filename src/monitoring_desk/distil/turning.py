"""Words that turn the sense of what stands beside them, in many languages: denials, modals, hedges, links, who said it."""

import re

NEGATIONS = frozenset(
    """not no never none nobody nothing neither nor without hardly cannot deny denied denies denying refuse refused refuses refusing fail failed fails
    failing reject rejected rejects false falsely unlikely lack lacks lacked against halt halted cancel cancelled canceled barely scarcely
    except""".split()
)
MODALS = frozenset("will would may might can could must should shall ought wo".split())
HEDGES = frozenset(
    """about nearly almost around approximately roughly least most up under over more less fewer than reportedly allegedly apparently possibly perhaps
    probably likely expected expects expect plans plan planned planning intends intend hopes hope hoped wants want seeks seek believed suspected
    proposed draft if unless whether until only partly some all every any each half claimed alleged accused rumoured rumored potential vice deputy assistant associate interim outgoing apparent presumed one-of among
    possible preliminary tentative conditional largely mainly mostly primarily initially temporarily partially former once acting so-called
    would-be attempted attempting trying tried seemingly purported supposed provided mere merely""".split()
)
LINKS = frozenset(
    "because although though despite since while after before during when whereas unless until till whenever".split()
)
"""What says how two things hang together: exchanged or left out between them, it is another story."""

_ABROAD = re.compile(
    r"不(?!仅|断|久|同)|没|未(?!来)|无|否认|拒绝|非(?!洲|常)|如果|若|除非|只要|一旦|可能|或许|也许|据|表示|称|说|认为|指出|强调|宣布|声称|报道|约(?!旦|束)|近(?!日|年|期)|至少|至多|以上|以下|据称|疑|拟|计划|预计|将(?!军)|会(?![谈见议晤后长员场])|应(?!邀)|须|能(?!源|力)"
    r"|ない|ません|否定|と述べ|と語|によると|という|かもしれ|だろう|안|않|못|없|아니|라고|밝혔|말했|따르면|것으로"
    r"|(?<!\w)(?:نہیں|نہ|مت|بغیر|انکار|اگر|شاید|ممکن|کہا|مطابق|بتایا|دعوی|تقریب\w*|کم از کم|سکتا|سکتی|سکتے|گا|گی|گے|لا|لم|لن|ليس\w*|بدون|إذا|قد|ربما|قال\w*|وفق\w*|بحسب|أعلن\w*|نفى|यदि|नहीं|मत|कहा|अनुसार)(?!\w)"
    r"|(?<!\w)(?:ne|n['’]\w+|pas|jamais|aucune?|sans|si|peut|peuvent|pourrai\w*|devrai\w*|selon|dit|déclaré|affirm\w+|environ|presque|nicht|kein\w*|nie|niemals|ohne|wenn|falls|kann|können|könnte\w*|soll\w*|würde\w*|laut|sagt\w*|erklärt\w*|zufolge|etwa|fast|mindestens"
    r"|no|nunca|sin|puede\w*|podría\w*|debe\w*|según|dijo|afirm\w+|casi|non|mai|senza|può|potrebbe\w*|secondo|detto|não|sem|pode\w*|segundo|disse|niet|geen|nooit|zonder|als|kan|volgens|zei|nie|bez|jeśli|może|według|powiedział\w*"
    r"|не|нет|ни|никогда|без|если|может|могут|мог\w*|сказал\w*|заявил\w*|сообщил\w*|словам|данным|около|почти|değil|eğer|göre|dedi|inte|aldrig|enligt|sa|ikke|ifølge|ei|jos)(?!\w)",
    re.IGNORECASE,
)
_ENGLISH = frozenset(
    "the of and to that with by from as it were they their this which who said for not have has had been but after would".split()
)
"""Small words of English that are hardly another language's too."""
_WORD = re.compile(r"[^\W\d_]+")


def turns_abroad(text: str) -> bool:
    """Does a stretch in any language hold a denial, a condition, a modal, a hedge, or who said it?"""
    return _ABROAD.search(text) is not None


def is_english(text: str) -> bool:
    """Is it prose in English, of which the lists above know what turns the sense? Too few words to tell pass in plain ASCII."""
    words = [w.casefold() for w in _WORD.findall(text)]
    if len(words) < 8:
        return text.isascii() or any(w in _ENGLISH for w in words)
    return sum(w in _ENGLISH for w in words) >= 0.08 * len(words)
