"""News in the news: against the edition before, a story says what is new, and one without news does not come back."""

from datetime import timedelta

from tests.test_mending import MINE, NOW, empty, keep, make, pick, reopened, store

from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing
from monitoring_desk.store import Store

__all__ = ["empty", "store"]
TOMORROW = NOW + timedelta(days=1)


def test_a_further_report_is_news_and_a_copy_is_none(store: Store) -> None:
    assert Editing(store, Settings()).keep(NOW)
    window = reopened(store)
    third = make(
        "m4",
        "Engineer Pavel Drun told of two days of pumping at Orsk Valley, until nine miners came out of the flooded east gallery; the mining "
        "inspectorate will report on the water.",
        title="How nine miners were saved at Orsk Valley",
        hours=40,
    )
    copy = make("m5", MINE, title="Miners reached, again", hours=41)
    keep(store, (third, copy))
    store.stories.save(pick((third, copy), window))
    laid = Editing(store, Settings()).lay(TOMORROW)
    assert [one.text for one in laid.news["sm1"]] == ["third independent report, by m4"]
    assert laid.edition.must_read == ("sm1",)
    assert laid.news["sc1"] == ()
    assert laid.edition.seen == ("sc1",)
    found = Editing(store, Settings()).locate("sc1", TOMORROW)
    assert "nothing is new in it since" in found.why[0]
