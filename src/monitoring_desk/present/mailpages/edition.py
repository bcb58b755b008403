"""The edition as a letter says it: plain text beside HTML, each sentence with the address of its passage."""

from collections.abc import Iterator

from jinja2 import Template

from monitoring_desk.present.bulletin.lay import Bulletin, Told
from monitoring_desk.present.mailpages.letter import Written, set_line


def write_edition(bulletin: Bulletin, template: Template, *, unsubscribe: str, list_id: str) -> Written:
    """`unsubscribe`: where one press ends it."""
    first = next(iter((*bulletin.must_read, *(told for part in bulletin.parts for told in part.stories))))
    about = f"{bulletin.name}, {bulletin.watch}" if bulletin.watch else bulletin.name
    return Written(
        subject=f"{first.title.text} · {about}, {bulletin.day}",
        text="\n".join(write_lines(bulletin, unsubscribe)) + "\n",
        html=template.render(page=bulletin, unsubscribe=unsubscribe),
        unsubscribe=unsubscribe,
        list_id=list_id,
    )


def write_lines(bulletin: Bulletin, unsubscribe: str) -> Iterator[str]:
    """Plain text, a line at a time."""
    yield set_line(f"{bulletin.name}: {bulletin.watch}" if bulletin.watch else bulletin.name).upper()
    yield f"{bulletin.day}, {bulletin.made}"
    yield bulletin.home
    if bulletin.note:
        yield from ("", set_line(bulletin.note.text))
    sections = [("Must Read", bulletin.must_read), *((part.name, part.stories) for part in bulletin.parts)]
    for name, stories in sections:
        if stories:
            yield from ("", "", set_line(name).upper(), "=" * 40)
            for told in stories:
                yield from write_story(told)
    for name, entries in (("Diary", bulletin.diary), ("Due", bulletin.due)):
        if entries:
            yield from ("", "", name.upper(), "=" * 40)
            for one in entries:
                head = ": ".join(part for part in (one.head, set_line(one.text.text)) if part)
                yield f"- {head}"
                if more := "; ".join(part for part in (set_line(one.detail), set_line(one.alarm)) if part):
                    yield f"  {more}"
                yield f"  {set_line(one.link.outlet.text)}: {one.link.href}"
    yield from ("", "-- ", "You asked for this letter and confirmed it. One press ends it:", unsubscribe)


def write_story(told: Told) -> Iterator[str]:
    yield from ("", set_line(told.title.text), told.href)
    yield f"({'; '.join((told.counts, *told.cautions))})"
    for clause in told.news:
        yield f"New: {set_line(clause)}"
    for sentence in told.sentences:
        yield from ("", set_line(sentence.text.text))
        for link in sentence.links:
            yield f"  [{set_line(link.outlet.text)}, {link.when}] {link.href}"
