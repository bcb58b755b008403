"""The desk in figures, in the format Prometheus reads: base units, and labels of few values only."""

from collections.abc import Iterator, Mapping
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from monitoring_desk import __version__
from monitoring_desk.present.pulse.room import Pulse

KIND = "text/plain; version=0.0.4; charset=utf-8"
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


class Measured:
    """ASGI middleware that counts and times requests by the route that answered: an address of a reader's own is no label."""

    def __init__(self, app: ASGIApp, *, figures: "Figures") -> None:
        self.app = app
        self.figures = figures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = perf_counter(), 500

        async def send_counted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, send_counted)
        finally:
            route = getattr(scope.get("route"), "path", None)
            # What is mounted knows its addresses from there on; both parts are ours, whatever was asked for.
            route = "none" if route is None else scope.get("root_path", "") + route
            method = scope["method"] if scope["method"] in METHODS else "other"
            self.figures.requests.labels(method, route, f"{status // 100}xx").inc()
            self.figures.seconds.labels(route).observe(perf_counter() - began)


class Figures:
    """The figures of one process's pages, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "desk_http_requests", "Requests answered.", ["method", "route", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "desk_http_request_seconds", "Time to answer.", ["route"], buckets=SECONDS, registry=self.registry
        )
        ProcessCollector(registry=self.registry)

    def write(self, pulse: Pulse | None) -> bytes:
        """Everything, as of now; without a pulse, because the database does not answer, what this process knows."""
        registry = CollectorRegistry()
        registry.register(_Of(pulse))
        return generate_latest(self.registry) + generate_latest(registry)


class _Of(Collector):
    def __init__(self, pulse: Pulse | None) -> None:
        self._pulse = pulse

    def collect(self) -> Iterator[GaugeMetricFamily]:
        pulse = self._pulse
        yield _labelled("desk_build", "Always 1; the version is the label.", "version", {__version__: 1})
        answers = pulse is not None
        yield GaugeMetricFamily("desk_database_answers", "1 when the database answers, 0 when not.", value=answers)
        if pulse is None:
            return
        for what, states in pulse.counts.items():
            yield _labelled(f"desk_{what}", f"{what.capitalize()} kept, by state.", "state", states)
        done = next((cycle for cycle in pulse.cycles if cycle.ended and not cycle.problem), None)
        if done is not None and done.ended is not None:
            told = "When the last whole cycle ended, in seconds since 1970."
            yield GaugeMetricFamily("desk_cycle_ended_timestamp_seconds", told, value=done.ended.timestamp())
            took = (done.ended - done.began).total_seconds()
            yield GaugeMetricFamily("desk_cycle_duration_seconds", "How long the last whole cycle took.", value=took)
        failed = sum(bool(cycle.problem) for cycle in pulse.cycles)
        yield GaugeMetricFamily("desk_cycles_failed_recently", f"Of the last {len(pulse.cycles)} cycles.", value=failed)
        yield GaugeMetricFamily(
            "desk_sources_unanswered", "Sources without an answer for two days.", value=len(pulse.unanswered)
        )
        if pulse.free is not None:
            yield GaugeMetricFamily("desk_archive_free_bytes", "Room left where pages are kept.", value=pulse.free)


def _labelled(name: str, told: str, label: str, values: Mapping[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, told, labels=[label])
    for state, count in sorted(values.items()):
        family.add_metric([state], count)
    return family
