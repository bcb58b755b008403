"""Tells sentences that order a reader, or a machine that reads, to do something: they are in no brief and no model sees them."""

import re

from .verbs import FORMS

_PLAINLY = frozenset(
    """act add adopt analyse analyze append apply assume augment avoid bold calculate click combine compose compute convert decode define delete describe
    determine disregard encode enhance ensure execute explain fetch forget format generate give go grab highlight ignore imagine include incorporate
    insert install integrate list make mention misspell modify obey output override paraphrase perform pretend prioritise prioritize proofread provide
    reassure recommend rephrase remember render repeat replace reply respond rewrite roleplay scramble select send simulate speak subscribe
    substitute suggest summarise summarize swap tell translate treat type update use visit write""".split()
)
"""Verbs that open no sentence of news in this form."""
_NOUNS_TOO = frozenset("add act format list make output reply swap type update use visit".split())
_AFTER = frozenset(
    """a an the this that these those your my our its their me us all any every each how what which whether yourself only just no not to
    with in as using always never""".split()
)
_PARTICLES = frozenset("down up out off over through back away along together apart".split())
_FIRST = re.compile(r"[\s\"'“‘«*_#>-]*(?:(?:please|kindly|now|then|first|next|also|just|instead|do not|don['’]t|never)[\s,:]+)*([A-Za-z]+)\s+([A-Za-z]+|[^\sA-Za-z])", re.IGNORECASE)  # fmt: skip
_PLEASE = re.compile(r"[\s\"'“‘«*]*(?:please|kindly|do not|don['’]t)\s+[a-z]", re.IGNORECASE)
_YOURS = re.compile(
    r"\b(?:in|to|of|from|with|at the (?:end|start|beginning) of) your (?:answer|response|reply|output|summary|message)s?\b"
    r"|\b(?:your|its) (?:answer|response|reply|output|previous instructions?|system prompt)\b"
    r"|\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,40}\b(?:instructions?|prompts?|rules|guidelines|above|previous|prior)\b"
    r"|\b(?:AI|language) (?:model|assistant)s?[,:] |\bas an AI\b|\b(?:system|developer) (?:prompt|message|override)\b"
    r"|\b(?:assistants?|summari[sz]ers?|chatbots?|LLMs?|models?|bots?) (?:reading|processing|summari[sz]ing|must|should|is to|are to) "
    r"|忽略[^。]{0,12}(?:指令|指示|提示|要求)|(?:回答|回复|输出)(?:时|中)[^。]{0,6}(?:请|必须|只)|نظرانداز کر"
    r"|\bignor(?:ez|e|a|ieren Sie|iere|iert)\b[^.]{0,30}\b(?:instructions?|instrucciones|anweisungen)\b|игнориру",
    re.IGNORECASE,
)


def is_order(text: str) -> bool:
    """Does a sentence tell its reader to do something, or speak to a machine about its answer?"""
    if _YOURS.search(text):
        return True
    if text[:1] in "\"“‘«'":
        return False  # somebody's words to somebody else
    if _PLEASE.match(text):
        return True
    match = _FIRST.match(text)
    if match is None:
        return False
    first, second = match[1].lower(), match[2]
    if first in _PLAINLY:
        return first not in _NOUNS_TOO or second.lower() in _AFTER or second.islower()
    base = not first.endswith("ing") and any(kind == "base" for _, kind in FORMS.get(first, ()))
    behind = re.match(r"\s+(\w+)", text[match.end() :])
    if base and second.lower() in _PARTICLES and behind is not None and behind[1].lower() in _AFTER:
        return True  # "Break down the plot of …"
    return base and second.lower() in _AFTER - {"to", "in", "as", "with", "no", "not", "all", "that", "which", "what"}
