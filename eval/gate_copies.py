"""Whose words these are: simulated wire copies of real reports, found and told from independent reports of the same happening."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from eval import copies_wild
from eval.gate_stories import NOW, read_ecbplus, read_replay
from monitoring_desk.handpick import Window, handpick
from monitoring_desk.handpick.lineage import find_agencies
from monitoring_desk.types import Article

SHORTEST = 90
"""Words an original must have; a shorter one is a brief already."""
ORIGINALS = 400


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to being a copy."""

    title: str
    sentences: tuple[str, ...]


def measure(shared: Path) -> dict[str, float]:
    """Precision and recall of copies on a stream of originals, their simulated copies and natural reports of the same stories; recall by kind.
    Agencies read from signatures, and from nothing else."""
    articles, made = simulate(shared)
    picked = handpick(articles, window=Window(), watches=(), sources={}, now=NOW + timedelta(days=1))
    copy_of = {placement.article_id: placement.copy_of for placement in picked.placements}
    origin = {article.id: made[article.id][0] if article.id in made else article.id for article in articles}
    found = [article_id for article_id, original in copy_of.items() if original]
    right = [article_id for article_id in found if origin[str(copy_of[article_id])] == origin[article_id]]
    figures = {
        "precision": len(right) / max(len(found), 1),
        "recall": sum(
            1 for article_id in made if copy_of[article_id] and origin[str(copy_of[article_id])] == origin[article_id]
        )
        / len(made),
    }
    figures |= sign(shared)
    figures["furniture_told"] = furnish(shared)
    figures["wild_right"] = look_around()
    for kind in KINDS:
        ids = [article_id for article_id, (_, made_as) in made.items() if made_as == kind]
        figures[f"recall_{kind}"] = sum(1 for article_id in ids if copy_of[article_id]) / len(ids)
    return figures


SIGNATURES: tuple[tuple[str, str], ...] = (
    ("{town}, March 11 ({agency}): {text}", "APP Xinhua PTI AFP"),
    ("{town} ({agency}) - {text}", "Reuters AP AFP dpa"),
    ("({agency}) — {text}", "Reuters AP"),
    ("{town}, March 11 — {text} — {agency}", "AFP Reuters Bernama"),
    ("{text}\n\n—{agency}", "AFP Reuters APP ANI"),
    ("{text} ({agency})", "ANI PTI IANS Xinhua"),
    ("{text}\n\n© 2026 {agency}. All rights reserved.", "Reuters AFP UPI Bloomberg"),
    ("{text}\n\nSource: {agency}", "Xinhua TASS Interfax"),
    ("{text}\n\n(With inputs from {agency})", "PTI ANI Reuters"),
    ("{agency} | Updated: 2026-03-11 09:12\n\n{text}", "Xinhua AFP"),
)
"""How agencies sign, and some that sign so."""
MENTIONS = (
    "According to {agency}, talks will go on. {text}",
    '{text} "We will see," he told {agency}.',
    "{agency} reported the figures first. {text}",
    "{text} The minister spoke to {agency} on Monday.",
    "{text}\n\nRead more on the web site of {agency} today.",
)
"""How texts that agencies have not signed name them."""


def sign(shared: Path) -> dict[str, float]:
    """Of real reports signed in every way, the share whose agency is read; of the agencies read, the share that signed."""
    chance = random.Random(20260311)
    plain = [article for article in read_ecbplus(shared)[0] if not find_agencies(article)]
    signed = found = right = 0
    for article in chance.sample(plain, 400):
        pattern, agencies = chance.choice(SIGNATURES)
        agency = chance.choice(agencies.split())
        town = chance.choice(("ISLAMABAD", "NEW DELHI", "Paris", "ST. PAUL, Minn.", "WASHINGTON/BEIJING"))
        signed += 1
        read = find_agencies(replace(article, text=pattern.format(town=town, agency=agency, text=article.text)))
        right += read == (agency,)
        found += bool(read)
        mention = chance.choice(MENTIONS).format(agency=agency, text=article.text)
        found += bool(find_agencies(replace(article, text=mention)))
    return {"signatures_recall": right / signed, "signatures_precision": right / found}


def simulate(shared: Path) -> tuple[list[Article], dict[str, tuple[str, str]]]:
    """Originals an hour apart, each followed by one copy of every kind; made: copy id → (original id, kind)."""
    chance = random.Random(20191118)
    real = [
        article
        for article in read_replay(shared)[0] + read_ecbplus(shared)[0]
        if article.text.isascii() or article.language != "ja"
    ]
    real = _drop_natural_copies(real)
    originals = [article for article in real if len(article.text.split()) >= SHORTEST]
    chance.shuffle(originals)
    stream: list[Article] = [_retime(article, hours=0.0) for article in real]
    made: dict[str, tuple[str, str]] = {}
    for article, other in pairwise(originals[: ORIGINALS + 1]):
        draft = Draft(article.title, tuple(split(article.text)))
        for number, (kind, change) in enumerate(KINDS.items()):
            changed = change(draft, split(other.text), chance)
            copy = Article(
                id=f"{article.id}#{kind}",
                url=f"https://copy{number}.example/{kind}",
                source_id=f"copy{number}",
                title=changed.title,
                text=" ".join(changed.sentences),
                found=NOW + timedelta(hours=20),
                published=NOW + timedelta(hours=1 + number),
                language=article.language,
            )
            made[copy.id] = (article.id, kind)
            stream.append(copy)
    return stream, made


def split(text: str) -> list[str]:
    """Rough sentences."""
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+|\n+", text) if sentence.strip()]


# ── kinds of copies ──────────────────────────────────────────────────────────────────────────────────────────────────


def _cut(draft: Draft, _other: Sequence[str], chance: random.Random) -> Draft:
    keep = max(3, int(len(draft.sentences) * chance.uniform(0.3, 0.7)))
    return Draft(draft.title, draft.sentences[:keep])


def _brief(draft: Draft, _other: Sequence[str], chance: random.Random) -> Draft:
    kept: list[str] = []
    for sentence in draft.sentences:
        kept.append(sentence)
        if sum(len(one.split()) for one in kept) >= chance.randint(35, 60):
            break
    return Draft("In brief", tuple(kept))


def _rewrite_head(draft: Draft, _other: Sequence[str], chance: random.Random) -> Draft:
    words = draft.sentences[0].split()
    chance.shuffle(words)
    return Draft("What we know so far", (" ".join(words), *draft.sentences[1:]))


def _add_local(draft: Draft, other: Sequence[str], chance: random.Random) -> Draft:
    place = chance.randint(1, len(draft.sentences))
    return Draft(draft.title, (*draft.sentences[:place], *other[1:4], *draft.sentences[place:]))


def _redate(draft: Draft, _other: Sequence[str], chance: random.Random) -> Draft:
    town, agency = (
        chance.choice(("LONDON", "Islamabad", "BEIJING", "Nairobi")),
        chance.choice(("Reuters", "AFP", "APP", "Xinhua")),
    )
    first = re.sub(r"^[^.]{0,40}(?:\([A-Za-z ]+\)|—|--)\s*", "", draft.sentences[0])
    return Draft(
        draft.title, (f"{town} ({agency}) — {first}", *draft.sentences[1:], f"© {agency}. All rights reserved.")
    )


_STYLE = (
    (r"\bpercent\b|%", " per cent"),
    (r"\bcenter", "centre"),
    (r"ize\b", "ise"),
    (r"ized\b", "ised"),
    (r"or\b", "our"),
    (r"\bsaid\b", "says"),
    (r"\bU\.\s?S\.", "US"),
    (r"[“”\"]", "'"),
    (r"\bMr\. |\bMs\. |\bDr\. ", ""),
    (r"\bMonday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday\b", "today"),
    (r"\bten\b", "10"),
    (r" - ", " – "),
    (r"\bwho\b", "that"),
)


def _restyle(draft: Draft, _other: Sequence[str], _chance: random.Random) -> Draft:
    text = "\n".join(draft.sentences)
    for old, new in _STYLE:
        text = re.sub(old, new, text)
    return Draft(draft.title.upper(), tuple(text.split("\n")))


def _reissue(draft: Draft, _other: Sequence[str], chance: random.Random) -> Draft:
    text = re.sub(r"\d", lambda _: str(chance.randint(0, 9)), "\n".join(draft.sentences))
    return Draft(f"UPDATE 2 - {draft.title}", ("(Corrects figures in the second paragraph)", *text.split("\n")))


def _mix(draft: Draft, other: Sequence[str], chance: random.Random) -> Draft:
    return _redate(
        _add_local(_cut(_rewrite_head(draft, other, chance), other, chance), other[:2], chance), other, chance
    )


_SOUNDS = "ba de fi go lu ma ne po ri sa te vo".split()


def _reword(draft: Draft, _other: Sequence[str], chance: random.Random) -> Draft:
    """One word in six another, left out or doubled by a filler, as a text is rewritten to look like one's own."""

    def change(word: str) -> list[str]:
        dice = chance.random()
        if dice < 0.1:
            return ["".join(chance.choices(_SOUNDS, k=3))]
        return [] if dice < 0.135 else [word, "also"] if dice < 0.17 else [word]

    return Draft(
        draft.title, tuple(" ".join(w for word in one.split() for w in change(word)) for one in draft.sentences)
    )


def _scan(draft: Draft, _other: Sequence[str], chance: random.Random) -> Draft:
    """One word in ten misread, as in a scanned page."""

    def misread(word: str) -> str:
        if len(word) < 3 or chance.random() > 0.1:
            return word
        at = chance.randrange(len(word))
        return word[:at] + chance.choice("eocrnilt1") + word[at + 1 :]

    return Draft("", tuple(" ".join(map(misread, one.split())) for one in draft.sentences))


KINDS: Mapping[str, Callable[[Draft, Sequence[str], random.Random], Draft]] = {
    "cut": _cut,
    "brief": _brief,
    "rewritten_head": _rewrite_head,
    "local_paragraph": _add_local,
    "dateline": _redate,
    "house_style": _restyle,
    "reissue": _reissue,
    "several_at_once": _mix,
    "reworded": _reword,
    "scanned": _scan,
}


def furnish(shared: Path) -> float:
    """Of reports of one site on different matters, each with the same 60 to 120 words of the site under it: the share told to be no copies."""
    chance = random.Random(7)
    found, gold = read_ecbplus(shared)
    topics = {article.id: gold[article.id].split("_")[0] for article in found}
    reports = [article for article in found if 60 <= len(article.text.split()) <= 250]
    chance.shuffle(reports)
    one_a_topic = list({topics[article.id]: article for article in reports}.values())
    furniture = " ".join(" ".join(reports[0].text.split()[: chance.randint(60, 120)]).split())
    stream = [
        replace(
            article, text=f"{article.text}\n\n{furniture}", source_id="site", published=NOW + timedelta(hours=number)
        )
        for number, article in enumerate(one_a_topic)
        if article is not reports[0]
    ]
    picked = handpick(stream, window=Window(), watches=(), sources={}, now=NOW + timedelta(days=9))
    return sum(1 for placement in picked.placements if not placement.copy_of) / len(stream)


def look_around() -> float:
    """Of texts as one meets them, the share told right: whose copy it is, or nobody's."""
    found = [*copies_wild.read()]
    now = copies_wild.START + timedelta(days=12)
    picked = handpick([article for article, _ in found], window=Window(), watches=(), sources={}, now=now)
    told = {placement.article_id: placement.copy_of for placement in picked.placements}
    return sum(told[article.id] == original for article, original in found) / len(found)


def _drop_natural_copies(articles: Sequence[Article]) -> list[Article]:
    """Without the texts that share a fifth of their five-word runs with an earlier one: those are copies nobody has labelled."""
    seen: dict[tuple[str, ...], str] = {}
    kept = []
    for article in articles:
        words = re.findall(r"\w+", article.text.lower())
        runs = {tuple(words[place : place + 5]) for place in range(max(len(words) - 4, 1))}
        if sum(1 for run in runs if run in seen) < 0.2 * len(runs):
            kept.append(article)
            seen.update(dict.fromkeys(runs, article.id))
    return kept


def _retime(article: Article, *, hours: float) -> Article:
    return Article(
        id=article.id,
        url=article.url,
        source_id=article.source_id,
        title=article.title,
        text=article.text,
        found=NOW + timedelta(hours=20),
        published=NOW + timedelta(hours=hours),
        language=article.language,
    )
