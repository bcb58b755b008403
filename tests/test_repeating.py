"""Trouble that comes again at every try: told once, told when it changes, and told when it is over."""

import logging
import threading
import time

import pytest

from monitoring_desk.errors import StoreError
from monitoring_desk.repeating import Trouble, repeated, tell_time


def test_trouble_is_told_once_and_that_it_is_over_once() -> None:
    trouble = Trouble()
    assert trouble.end() == ""
    said = [trouble.meet(f"no answer from port {port}") for port in range(1000)]
    assert [line for line in said if line] == ["no answer from port 0"]
    assert trouble.now == "no answer from port 999"
    assert trouble.meet("another thing").startswith("another thing (for 0 seconds, 1001 times)")
    assert trouble.end() == "well again after 0 seconds and 1001 tries that failed"
    assert (trouble.end(), trouble.now) == ("", "")
    assert trouble.meet("another thing") == "another thing"


def test_trouble_that_lasts_is_told_again() -> None:
    trouble = Trouble(again=0.05)
    assert trouble.meet("no answer") == "no answer"
    for _ in range(3):
        time.sleep(0.02)
        last = trouble.meet("no answer")
    assert last == "no answer (for 0 seconds, 4 times)"
    time.sleep(0.1)
    assert trouble.meet("no answer") == "no answer", "after a silence it is another one"


def test_rounds_go_on_and_say_little(caplog: pytest.LogCaptureFixture) -> None:
    rounds, done = 0, threading.Event()

    def work() -> None:
        nonlocal rounds
        rounds += 1
        if rounds < 6:
            raise StoreError("store", "the database is locked")
        done.set()

    with caplog.at_level(logging.INFO), repeated("mail", work, each=0.01):
        assert done.wait(10)
    told = [record.getMessage() for record in caplog.records]
    assert told == ["mail: store: the database is locked", "mail: well again after 0 seconds and 5 tries that failed"]


@pytest.mark.parametrize(("seconds", "told"), [(40, "40 seconds"), (200, "3 minutes"), (28_800, "8 hours")])
def test_lengths_of_time(seconds: float, told: str) -> None:
    assert tell_time(seconds) == told
