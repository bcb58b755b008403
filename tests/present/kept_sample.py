"""The sample newsroom's stories kept in a real store, with an edition and a ledger: what goes out of the door is tested on it."""

from dataclasses import replace

from tests.present.newsroom_sample import NOW, OUTLETS, WATCHES, make_sample

from monitoring_desk import remembering
from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing
from monitoring_desk.store import Store
from monitoring_desk.types import Link, Picked

SETTINGS = Settings(name="Monitoring Desk")


def keep_sample(store: Store, *, edition: bool = True) -> None:
    """Everything of `make_sample`, as if the desk had just come by it."""
    dossiers = list(make_sample().held.values())
    store.sources.add(OUTLETS)
    store.sources.add_watches(list(WATCHES.values()))
    articles = {article.id: article for dossier in dossiers for article in dossier.articles}
    links = [Link(url=article.url, source_id=article.source_id) for article in articles.values()]
    store.sources.announce(links, now=NOW)
    for link, article in zip(links, articles.values(), strict=True):
        store.articles.keep(link, article, now=NOW)
    for dossier in dossiers:
        store.stories.save(Picked(placements=dossier.placements, stories=(dossier.story,)))
        if dossier.brief:
            store.stories.save_briefs([dossier.brief])
        for reply in dossier.replies:
            store.people.receive(replace(reply, state="held"))
            store.people.decide(reply.id, reply.state)
    remembering.remember(store)
    if edition:
        assert Editing(store, SETTINGS).keep(NOW)
