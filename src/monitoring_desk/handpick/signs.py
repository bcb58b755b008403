"""Cheap signs of consequence in the first words of an article: casualties, money, undertakings, offices."""

import re
from collections.abc import Sequence

from monitoring_desk.handpick.words import tokenise

LOOKED_AT = 250
"""Words of title and lead in which consequence is looked for."""
LEAD = 70
"""Of these, the words in which casualties are: the dead further down are recalled as often as told of."""
_CASUALTIES = frozenset(
    tokenise(
        "killed dead death deaths died dies wounded injured casualties massacre fatalities fatal toll murdered "
        "muertos heridos morts blesses tote toten verletzte mortos feridos morti feriti olu yarali погибли погиб погибших ранены ранен убиты "
        "قتلى قتل جرحى مقتل ہلاک شہید زخمی جاں کشته"
    )
)
_LARGE = frozenset(
    tokenise(
        "million millions billion billions trillion crore lakh bn mn tn millones millardos milliards millionen milliarden миллионов миллиардов миллиарда млн млрд مليون مليار ارب کروڑ"
    )
)
_CURRENCY = frozenset(
    tokenise(
        "dollar dollars euro euros pound pounds yuan rmb rupee rupees yen ruble rubles usd eur gbp cny pkr inr rs won riyal dirham lira долларов рублей евро دولار ڈالر روپے"
    )
)
_UNDERTAKING = frozenset(
    tokenise(
        "agree agrees agreed agreement pledge pledges pledged deal treaty accord memorandum mou sign signs signed sanctions tariff tariffs ban bans banned strike ceasefire "
        "resigns resigned resignation election elections bankruptcy merger acquire acquires acquisition acuerdo accord abkommen соглашение санкции اتفاق معاہدہ معاہدے"
    )
)
_OFFICES = frozenset(
    tokenise(
        "president premier chancellor minister ministry parliament congress senate king pope governor government imf nato presidente ministro ministre minister kanzler "
        "президент министр премьер правительство الرئيس وزير صدر وزیر وزیراعظم حکومت"
    )
)
_UNSPACED = re.compile(
    "(死亡|遇难|遇難|丧生|受伤|死者|負傷)|(亿元|億元|亿美元|億ドル|億円|万亿)|(协议|協議|签署|制裁|关税|合意|条約)|(总统|总理|外交部|部长|主席|国务院|央行|首相|大統領)"
)
_MONEY_SIGN = re.compile("[$€£¥₹₽]")


def read_signs(tokens: Sequence[str], text: str) -> int:
    """Cheap lexical signs of consequence in a title and lead, as bits in the order casualties, money, undertaking, office."""
    found = set(tokens)
    money = not _LARGE.isdisjoint(found) and (not _CURRENCY.isdisjoint(found) or _MONEY_SIGN.search(text) is not None)
    fired = (
        _CASUALTIES.isdisjoint(tokens[:LEAD]),
        not money,
        _UNDERTAKING.isdisjoint(found),
        _OFFICES.isdisjoint(found),
    )
    signs = sum(1 << place for place, absent in enumerate(fired) if not absent)
    if not text.isascii():
        for match in _UNSPACED.finditer(text):
            place = (match.lastindex or 1) - 1
            if place or match.start() < LEAD * 3:
                signs |= 1 << place
    return signs
