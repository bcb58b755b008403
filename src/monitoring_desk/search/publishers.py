"""Whose article it is that a search or an archive led to."""

from collections.abc import Iterable

from monitoring_desk.search import urls
from monitoring_desk.types import Source


class Publishers:
    """The sources known, by site. Decides whose an address is; keeping a publisher met for the first time is the caller's."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._searches: set[str] = set()
        self._selected: dict[str, str] = {}
        self._by_site: dict[str, Source] = {}
        for source in sorted(sources, key=lambda one: (one.kind == "publisher", one.id)):
            if source.kind in ("query", "folder"):
                self._searches.add(source.id)
            elif site := urls.site(source.homepage or source.url):
                self._by_site.setdefault(site, source)
                if source.links:
                    self._selected[source.id] = site

    def is_of_others(self, url: str, *, source_id: str) -> bool:
        """Whether an article that source led to is other people's: found by a search, linked in a letter or, where the owner
        selects a page's links, on another site. What a letter or a file itself says is the folder's own."""
        if source_id in self._searches:
            return urls.is_http(url)
        return source_id in self._selected and urls.site(url) != self._selected[source_id]

    def of(self, url: str) -> Source:
        """The source that publishes at an address; one of kind "publisher" where none is known."""
        site = urls.site(url)
        if site not in self._by_site:
            self._by_site[site] = _publisher(url)
        return self._by_site[site]


def _publisher(url: str) -> Source:
    """The source of an article that a search or an archive led to: its host, which the desk does not ask for anything."""
    host = urls.host(url)
    address = f"publisher:{host}"
    return Source(
        id=urls.source_id(address),
        url=address,
        kind="publisher",
        name=host.removeprefix("www."),
        homepage=f"https://{host}/",
    )
