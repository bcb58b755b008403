"""One story once: clusters against labelled stories, as BCubed F1, and the replayed web's stories found whole."""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

from eval import look_alikes, recurring
from eval.look_alikes import Trap
from monitoring_desk.handpick import Window, handpick
from monitoring_desk.models import Embed, load_embedder
from monitoring_desk.types import Article

NOW = datetime(2026, 1, 1, tzinfo=UTC)
BATCH = 1000


def measure(shared: Path) -> dict[str, float]:
    """BCubed F1 on ECB+ and on the ITN half, with one setting; share of the replayed web's stories of several outlets found whole;
    invented look-alikes told apart."""
    figures: dict[str, float] = {}
    embed = load_embedder()
    for name, (articles, gold), model in (
        ("ecbplus", read_ecbplus(shared), None),
        ("itn_words_alone", read_itn(shared), None),
        ("itn", read_itn(shared), embed),
    ):
        if name == "itn" and embed is None:
            continue
        precision, recall = bcubed(place(articles, embed=model), gold)
        figures[f"{name}_bcubed_f1"] = 2 * precision * recall / (precision + recall)
        figures[f"{name}_bcubed_precision"] = precision
        figures[f"{name}_bcubed_recall"] = recall
    for name, model in (("", embed), ("_words_alone", None)):
        if name or model:
            for kind, traps in (("look_alikes", look_alikes.TRAPS), ("recurring", recurring.TRAPS)):
                articles, gold = read_traps(traps)
                precision, recall = judge_pairs(place(articles, batch=8, embed=model), gold)
                figures[f"{kind}{name}_apart"], figures[f"{kind}{name}_together"] = precision, recall
    articles, gold = read_replay(shared)
    figures["replay_stories_whole"], figures["replay_stories_pure"] = judge_whole(place(articles), gold)
    return figures


def read_ecbplus(shared: Path) -> tuple[list[Article], dict[str, str]]:
    """982 texts without titles or times; gold: two look-alike happenings a topic."""
    articles, gold = [], {}
    for line in _read(shared / "eval/stories/ecbplus_982.jsonl.gz"):
        articles.append(_article(line, title=""))
        gold[line["id"]] = line["story"]
    return articles, gold


def read_itn(shared: Path) -> tuple[list[Article], dict[str, str]]:
    """644 single sentences in 55 languages."""
    articles, gold = [], {}
    for line in _read(shared / "eval/stories/itn_public.jsonl.gz"):
        articles.append(_article(line, title=line["title"]))
        gold[line["id"]] = line["gold_story"]
    return articles, gold


def read_replay(shared: Path) -> tuple[list[Article], dict[str, str]]:
    """The replayed web's pages with a known body, in order of time; gold only where a story is known."""
    articles, gold = [], {}
    lines = [json.loads(line) for line in (shared / "replay/expected.jsonl").read_text("utf-8").splitlines()]
    for line in sorted(
        (line for line in lines if line.get("body")), key=lambda line: (line["published"] or "", line["url"])
    ):
        articles.append(
            _article(
                {**line, "id": line["url"], "text": line["body"], "source": line["host"], "language": line["lang"]},
                title=line.get("title") or "",
            )
        )
        if line["story"]:
            gold[line["url"]] = line["story"]
    return articles, gold


def read_traps(traps: Sequence[Trap]) -> tuple[list[Article], dict[str, str]]:
    """Invented headlines and reports of many kinds that look alike, as one stream in order of time."""
    told = sorted(
        (pair for trap in traps for pair in trap.read()), key=lambda pair: (pair[0].published or NOW, pair[0].id)
    )
    return [article for article, _ in told], {article.id: story for article, story in told}


def judge_pairs(placed: Mapping[str, str], gold: Mapping[str, str]) -> tuple[float, float]:
    """Of the pairs of articles put in one story the share that are of one; of those that are of one the share put in one."""
    joined = {pair for pair in combinations(sorted(gold), 2) if placed[pair[0]] == placed[pair[1]]}
    true = {pair for pair in combinations(sorted(gold), 2) if gold[pair[0]] == gold[pair[1]]}
    return len(joined & true) / max(len(joined), 1), len(joined & true) / len(true)


def place(articles: Sequence[Article], *, batch: int = BATCH, embed: Embed | None = None) -> dict[str, str]:
    """Article id → story id, in batches as a stream."""
    window = Window()
    placed: dict[str, str] = {}
    for start in range(0, len(articles), batch):
        picked = handpick(articles[start : start + batch], window=window, watches=(), sources={}, now=NOW, embed=embed)
        placed.update((placement.article_id, placement.story_id) for placement in picked.placements)
        into = dict(picked.merged)
        placed = {article_id: into.get(story_id, story_id) for article_id, story_id in placed.items()}
    return placed


def bcubed(placed: Mapping[str, str], gold: Mapping[str, str]) -> tuple[float, float]:
    """BCubed precision and recall (Bagga and Baldwin 1998) over the articles in `gold`."""
    found, true = _group(placed, gold), _group(gold, gold)
    precision = recall = 0.0
    for article_id, story in gold.items():
        both = len(found[placed[article_id]] & true[story])
        precision += both / len(found[placed[article_id]])
        recall += both / len(true[story])
    return precision / len(gold), recall / len(gold)


def judge_whole(placed: Mapping[str, str], gold: Mapping[str, str]) -> tuple[float, float]:
    """Share of gold stories with all articles in one story; share of those stories holding no other known story's articles."""
    true = _group(gold, gold)
    several = {story: ids for story, ids in true.items() if len(ids) > 1}
    whole = [story for story, ids in several.items() if len({placed[article_id] for article_id in ids}) == 1]
    found = _group(placed, gold)
    pure = [story for story in whole if found[placed[min(true[story])]] == true[story]]
    return len(whole) / len(several), len(pure) / max(len(whole), 1)


def _group(placed: Mapping[str, str], ids: Iterable[str]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for article_id in ids:
        groups[placed[article_id]].add(article_id)
    return groups


def _article(line: Mapping[str, str], *, title: str) -> Article:
    published = line.get("published")
    return Article(
        id=line["id"],
        url=line["url"] or "",
        source_id=line.get("source") or "",
        title=title,
        text=line["text"],
        found=NOW,
        published=datetime.fromisoformat(published) if published else None,
        language=line.get("language"),
    )


def _read(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
