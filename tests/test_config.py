"""Settings come from the file and the environment, and a wrong one is named."""

from pathlib import Path

import pytest

from monitoring_desk.config import Settings, load
from monitoring_desk.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    path = folder / "desk.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_has_a_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load(environ={}) == Settings()


def test_reads_desk_toml(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
        name = "Ports & Rails"
        [fetch]
        allow = ["127.0.0.1:8900"]
        [[source]]
        url = "https://paper.example/feed"
        state_media = true
        [[watch]]
        id = "ports"
        name = "Ports"
        names = ["Wang Yi", "王毅"]
        """,
    )
    settings = load(path, environ={})
    assert settings.name == "Ports & Rails"
    assert settings.fetch.allow == ("127.0.0.1:8900",)
    assert settings.source[0].state_media
    assert settings.watch[0].names == ("Wang Yi", "王毅")


def test_the_environment_comes_over_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, 'database = "sqlite:///a"\n[fetch]\npause = 2\n')
    environ = {
        "DESK_DATABASE": "sqlite:///b",
        "DESK_FETCH_PROXY_HTTPS": "true",
        "DESK_FETCH_ALLOW": "127.0.0.1:1, 127.0.0.1:2",
        "DESK_WEB_PORT": "8123",
    }
    settings = load(path, environ=environ)
    assert settings.database == "sqlite:///b"
    assert settings.fetch.pause == 2
    assert settings.fetch.proxy_https
    assert settings.fetch.allow == ("127.0.0.1:1", "127.0.0.1:2")
    assert settings.base_url == "http://127.0.0.1:8123"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "desk.toml: is not valid TOML"),
        ("nmae = 'x'", "nmae"),
        ("[fetch]\npause = 'long'", r"fetch\.pause"),
        ("[fetch]\ndeadline = 0", r"fetch\.deadline is 0"),
        ("[web]\nport = 70000", r"web\.port is 70000"),
        ("[[source]]\nname = 'no url'", "url"),
        ("[[source]]\nurl = 'x'\nkind = 'telex'", "telex"),
        ("every = nan", "every"),
        ("every = inf", "every is inf"),
        ("window_days = 1e300", "window_days"),
        ("cluster = 'head:6379'", 'cluster is "head:6379"'),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        load(write(tmp_path, text), environ={})


def test_a_wrong_variable_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="DESK_WEB_PORT"):
        load(write(tmp_path, ""), environ={"DESK_WEB_PORT": "eighty"})


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_bytes(b"name = '\xff'")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(path, environ={})


def test_a_missing_file_that_was_asked_for_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.toml"):
        load(tmp_path / "nowhere.toml", environ={})
