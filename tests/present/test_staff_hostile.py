"""Hostile strings through the staff room's forms: judged by an HTML5 parser, nothing comes alive."""

from pathlib import Path

import pytest
from tests.present import test_present_hostile as hostile
from tests.present.staff_sample import client_of, open_desk
from tests.present.test_staff_stories import deed, path_of

ACTIVE = (
    "<script>x</script>",
    '"><img src=x onerror=x>',
    "</textarea><script>x</script>",
    "</bdi></a><svg onload=x>",
    "' onfocus=x autofocus='",
    "javascript:x",
    "<!-- x",
)


def allow_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    """The staff's forms hold elements and attributes that readers' pages do not."""
    monkeypatch.setattr(
        hostile,
        "ELEMENTS",
        hostile.ELEMENTS | {"select", "option", "fieldset", "legend", "ol", "meter", "caption", "dl", "dt", "dd"},
    )
    monkeypatch.setattr(
        hostile,
        "ATTRIBUTES",
        hostile.ATTRIBUTES
        | {
            "aria-current",
            "selected",
            "checked",
            "minlength",
            "spellcheck",
            "min",
            "max",
            "inputmode",
            "placeholder",
            "disabled",
        },
    )


def test_titles_reasons_sentences_and_corrections_stay_quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    allow_forms(monkeypatch)
    with open_desk(tmp_path) as desk, client_of(desk, user="Edi") as editor:
        path = path_of(desk, "miners")
        public = path.removeprefix("/staff")
        for text in ACTIVE:
            assert deed(editor, path, "rename", title=text, reason=text).status_code == 303
            assert editor.post(f"{path}/corrections", data={"text": text}).status_code == 303
            typed = deed(editor, f"{path}/sentences/0", "edit", before="none", text=text, more=text, reason=text)
            assert typed.status_code == 409
            hostile.judge(typed.text)
            for place in (path, public, f"{path}/sentences/0", "/staff/inbox?show=all", "/staff/acts", "/corrections"):
                hostile.judge(editor.get(place).text)
