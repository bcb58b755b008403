"""The news desk: what editors do with stories, each deed kept as an act, none done to what they had not seen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitoring_desk import mending
from monitoring_desk.config import Settings
from monitoring_desk.distil.support import supported
from monitoring_desk.editing import Editing
from monitoring_desk.editorial import Act, Batch, Judged, Mark, Seen, Standing
from monitoring_desk.errors import ConfigError, Conflict, NotFound
from monitoring_desk.store import Store
from monitoring_desk.store.edits import EDITS, write_sentence
from monitoring_desk.types import Article, Dossier, Sentence, Span, Story

PLAIN = ("pin", "bury", "kill", "release")
"""Deeds that say where a story stands and need nothing else."""
UNDOABLE = (*EDITS, "accept", "weigh", *mending.VERBS)
LONGEST_TITLE = 300
LONGEST_SENTENCE = 1_000
LONGEST_REASON = 500
INBOX_DAYS = 7
INBOX_STORIES = 1_000


class NewsDesk:
    """Carries out what an editor asks for, or says why not. Who may ask is decided by the gate (present.guard)."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime],
        settings: Settings,
        others: Mapping[str, Callable[[Act, str, str], Act]] | None = None,
    ) -> None:
        """`others`: who takes back acts of other verbs, given the act, who asks and why."""
        self._others = others or {}
        self._store = store
        self.now = now
        self._editing = Editing(store, settings)
        self._waiting = ("", 0)

    # ── looking ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def inbox(self, show: Standing | None, *, words: str = "", limit: int, offset: int = 0) -> Batch:
        """Stories of the last days by how they stand (None: all), best first, and how many stand how."""
        laid = self._editing.lay(self.now())
        since = self.now() - timedelta(days=INBOX_DAYS)
        pool = {story.id: story for story in self._store.stories.since(since, limit=INBOX_STORIES)} | dict(laid.stories)
        stories = sorted(pool.values(), key=lambda story: (-story.score, story.id))
        acts = self._store.acts.standing_on([f"story:{story.id}" for story in stories], verbs=(*EDITS, "accept"))
        counts: dict[str, int] = {}
        chosen: list[tuple[Story, Standing, int | None]] = []
        for story in stories:
            standing, accepted = judge(story, acts.get(f"story:{story.id}", ()))
            counts[standing] = counts.get(standing, 0) + 1
            title = next(
                (str(act.after) for act in reversed(acts.get(f"story:{story.id}", ())) if act.verb == "rename"), ""
            )
            if show in (None, standing) and words.casefold() in f"{story.title} {title}".casefold():
                chosen.append((story, standing, accepted))
        page = chosen[offset : offset + limit]
        marks = self.marks([story.id for story, _, _ in page])
        held = {dossier.story.id: dossier for dossier in self._store.dossiers.get([story.id for story, _, _ in page])}
        seen = [
            Seen(
                dossier=replace(held[story.id], story=replace(story, title=held[story.id].story.title)),
                standing=standing,
                accepted=accepted,
                mark=marks[story.id],
            )
            for story, standing, accepted in page
            if story.id in held
        ]
        return Batch(stories=tuple(seen), counts=counts, found=len(chosen))

    def waiting(self) -> int:
        """How many stories changed since an editor accepted them. Every page of the room asks: counted once for each commit."""
        word = self._store.changes.word()
        if self._waiting[0] != word:
            self._waiting = (word, self.inbox(None, limit=0).counts.get("changed", 0))
        return self._waiting[1]

    def look(self, story_id: str) -> Seen | None:
        """A story as it stands; the one it became part of, where it did."""
        known = self._store.stories.resolve(story_id)
        if known is None:
            return None
        mark = self.marks([known])[
            known
        ]  # before the story is read: what comes in between is a conflict, not a surprise
        dossier = self._store.dossiers.get([known])[0]
        acts = self._store.acts.standing_on([f"story:{known}"], verbs=(*EDITS, "accept"))
        standing, accepted = judge(dossier.story, acts.get(f"story:{known}", ()))
        return Seen(dossier=dossier, standing=standing, accepted=accepted, mark=mark)

    def marks(self, story_ids: Sequence[str]) -> dict[str, Mark]:
        """How those stories stand; unknown ids are left out."""
        turns = self._store.acts.turns([f"story:{id}" for id in story_ids])
        act = self._store.acts.latest()
        stories = self._store.stories.get(story_ids)
        return {
            id: Mark(version=stories[id].version, turn=turns[f"story:{id}"], act=act)
            for id in story_ids
            if id in stories
        }

    def acts(
        self,
        *,
        limit: int,
        object: str | None = None,
        who: str | None = None,
        verb: str | None = None,
        before: int | None = None,
        after: int | None = None,
    ) -> tuple[Act, ...]:
        """The audit trail, newest first."""
        return self._store.acts.all(limit=limit, object=object, who=who, verb=verb, before=before, after=after)

    def act(self, act_id: int) -> Act | None:
        """One act."""
        return self._store.acts.find(act_id)

    def titles(self, story_ids: Sequence[str]) -> dict[str, str]:
        """The headlines of stories, of those too that became part of another; unknown ids are left out."""
        where = {id: known for id in story_ids if (known := self._store.stories.resolve(id))}
        titles = {one.story.id: one.story.title for one in self._store.dossiers.get(list(set(where.values())))}
        return {id: titles[known] for id, known in where.items() if known in titles}

    def outlets(self, source_ids: Sequence[str]) -> dict[str, str]:
        """What those sources are called."""
        return {id: source.name for id, source in self._store.sources.get(source_ids).items()}

    # ── doing ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def do(self, verb: str, seen: Mapping[str, Mark], *, who: str, reason: str = "") -> tuple[Act, ...]:
        """Pin, bury, kill, release or accept stories. Raises Conflict, NotFound or ConfigError."""
        if verb not in (*PLAIN, "accept"):
            raise ConfigError("deed", "there is no such thing to do")
        reason = check_length("reason", reason, most=LONGEST_REASON)
        if verb == "kill" and not reason:
            raise ConfigError("reason", "say why it is withdrawn: the story's page will")
        self._take(seen)
        return tuple(
            self._store.acts.do(
                verb,
                f"story:{id}",
                who=who,
                when=self.now(),
                reason=reason,
                after=mark.version if verb == "accept" else None,
            )
            for id, mark in seen.items()
        )

    def rename(self, story_id: str, title: str, *, mark: Mark, who: str, reason: str = "") -> Act:
        """Give a story another headline. Raises Conflict, NotFound or ConfigError."""
        title = check_length("headline", " ".join(title.split()), most=LONGEST_TITLE)
        if not title:
            raise ConfigError("headline", "a story needs one")
        before = self.need(story_id).story.title
        self._take({story_id: mark})
        return self._store.acts.do(
            "rename", f"story:{story_id}", who=who, when=self.now(), reason=reason, before=before, after=title
        )

    def merge(self, seen: Mapping[str, Mark], *, who: str, reason: str = "") -> Act:
        """Make several stories one, under the first one's address. Raises Conflict, NotFound or DeskError."""
        if len(seen) < 2:
            raise ConfigError("stories", "choose two or more to merge")
        self._take(seen)
        return mending.merge(self._store, list(seen), who=who, now=self.now(), reason=reason)

    def split(self, story_id: str, article_ids: Sequence[str], *, mark: Mark, who: str, reason: str = "") -> Act:
        """Make some of a story's articles a story of their own. Raises Conflict, NotFound or DeskError."""
        if not article_ids:
            raise ConfigError("reports", "choose those that are another story")
        self._take({story_id: mark})
        return mending.split(self._store, story_id, article_ids, who=who, now=self.now(), reason=reason)

    def judge_edit(self, story_id: str, text: str, *, keep: Sequence[Span], passages: Sequence[str]) -> Judged:
        """An editor's sentence before it is kept: what it rests on, and what of it that does not hold. Raises ConfigError."""
        text = check_length("sentence", " ".join(text.split()), most=LONGEST_SENTENCE)
        if not text:
            raise ConfigError("sentence", "write it, or leave it out of the brief")
        dossier = self.need(story_id)
        articles = {article.id: article for article in dossier.articles}
        cites = [span for span in keep if span.article_id in articles]
        for words in passages:
            found = find_passage(words, dossier.articles)
            if found is None:
                raise ConfigError("passage", f"no report of this story holds these words: {words[:200]}")
            cites.append(found)
        if not cites:
            raise ConfigError("passage", "a sentence rests on at least one passage; keep one or give another")
        cited = [articles[span.article_id].text[span.start : span.end] for span in cites]
        if altered := next((words for words in quoted(text) if not holds(words, cited)), None):
            raise ConfigError("quotation", f"these words stand in no passage it rests on: “{altered}”")
        sentence = Sentence(text=text, cites=tuple(dict.fromkeys(cites)))
        verdict = supported(text, cited)
        return Judged(sentence=sentence, doubt="" if verdict.ok else verdict.why or "it says more than its passages")

    def edit(
        self, story_id: str, before: Sentence, after: Sentence | None, *, mark: Mark, who: str, reason: str = ""
    ) -> Act:
        """Put a sentence in another's place, or (None) leave it out. Raises Conflict or NotFound."""
        brief = self.need(story_id).brief
        place = next((n for n, one in enumerate(brief.summary if brief else ()) if one.text == before.text), None)
        if place is None:
            raise Conflict(f"story:{story_id}", "the brief no longer has that sentence")
        self._take({story_id: mark})
        return self._store.acts.do(
            "edit",
            f"story:{story_id}",
            who=who,
            when=self.now(),
            reason=check_length("reason", reason, most=LONGEST_REASON),
            before=write_sentence(before, place=place),
            after=write_sentence(after, place=place) if after else None,
        )

    def undo(self, act_id: int, *, who: str, reason: str = "") -> Act:
        """Take an act back. Raises NotFound, Conflict or DeskError."""
        act = self._store.acts.find(act_id)
        if act is None or not (act.verb in UNDOABLE or act.verb in self._others):
            raise NotFound(f"act {act_id}", "is nothing that can be undone")
        if act.undone_by is not None:
            raise Conflict(f"act {act_id}", "was undone already")
        if act.verb in self._others:
            return self._others[act.verb](act, who, reason)
        if act.verb in mending.VERBS:
            return mending.undo(self._store, act, who=who, now=self.now(), reason=reason)
        if act.verb == "edit" and act.after and self._rests_on(act):
            raise Conflict(f"act {act_id}", "that sentence was edited again since; undo the later edit first")
        return self._store.acts.undo(act_id, who=who, when=self.now(), reason=reason)

    def can_undo(self, act: Act) -> bool:
        """Whether an act is of a kind that can be taken back, and was not."""
        return (act.verb in UNDOABLE or act.verb in self._others) and act.undone_by is None

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def need(self, story_id: str) -> Dossier:
        found = self._store.dossiers.get([story_id])
        if not found:
            raise NotFound(story_id, "no such story")
        return found[0]

    def _take(self, seen: Mapping[str, Mark]) -> None:
        """The turn on every story, if all stand as they were seen. Raises Conflict or NotFound."""
        stories = self._store.stories.get(list(seen))
        for id, mark in seen.items():
            if id not in stories:
                raise (Conflict if self._store.stories.resolve(id) else NotFound)(id, "it is part of another story now")
            if stories[id].version != mark.version:
                raise Conflict(f"story:{id}", "its reports have changed meanwhile")
        self._store.acts.take_turns({f"story:{id}": mark.turn for id, mark in seen.items()})

    def _rests_on(self, act: Act) -> bool:
        later = self._store.acts.standing_on([act.object], verbs=("edit",)).get(act.object, [])
        return any(one.id > act.id and one.before["text"] == act.after["text"] for one in later)


def judge(story: Story, acts: Sequence[Act]) -> tuple[Standing, int | None]:
    """How a story stands, and the version of it that was accepted, by the acts that stand, oldest first."""
    accepted = next((int(act.after) for act in reversed(acts) if act.verb == "accept"), None)
    last = next((act.verb for act in reversed(acts) if act.verb in PLAIN), "release")
    if last == "kill":
        return "killed", accepted
    if accepted is None or accepted < story.version:
        return ("new" if accepted is None else "changed"), accepted
    return ("pinned" if last == "pin" else "buried" if last == "bury" else "accepted"), accepted


def find_passage(words: str, articles: Sequence[Article]) -> Span | None:
    """Where words stand in one of the articles, however the blanks between them are."""
    wanted = words.split()
    if not wanted:
        return None
    for article in articles:
        text = article.text
        start = text.find(wanted[0])
        while start >= 0:
            if (end := _follow(text, start, wanted)) is not None:
                return Span(article_id=article.id, start=start, end=end)
            start = text.find(wanted[0], start + 1)
    return None


def _follow(text: str, start: int, wanted: Sequence[str]) -> int | None:
    at = start
    for place, word in enumerate(wanted):
        if place:
            blank = at
            while at < len(text) and text[at].isspace():
                at += 1
            if at == blank:
                return None
        if not text.startswith(word, at):
            return None
        at += len(word)
    return at


QUOTES = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ('"', '"'), ("„", "“"))


def quoted(text: str) -> tuple[str, ...]:
    """What stands between quotation marks."""
    found = []
    for opens, closes in QUOTES:
        at = text.find(opens)
        while at >= 0:
            end = text.find(closes, at + 1)
            if end < 0:
                break
            found.append(text[at + 1 : end].strip())
            at = text.find(opens, end + 1)
    return tuple(words for words in found if words)


def holds(words: str, cited: Sequence[str]) -> bool:
    """Whether quoted words stand in a passage; the comma or full stop that a sentence puts inside the marks is not theirs."""
    wanted = " ".join(words.split()).rstrip(".,;。，").casefold()
    return any(wanted in " ".join(passage.split()).casefold() for passage in cited)


def check_length(what: str, text: str, *, most: int) -> str:
    """The text without blanks around it. Raises ConfigError where it is too long."""
    text = text.strip()
    if len(text) > most:
        raise ConfigError(what, f"{len(text):,} characters; at most {most:,} can be kept")
    return text
