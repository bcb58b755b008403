"""What the desk is installed with: the container's and the service's files name settings, files and addresses that exist."""

import configparser
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml  # type: ignore[import-untyped]
from tests.commands import DESK, environment

from monitoring_desk import config
from monitoring_desk.present.pulse import routes

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"


@pytest.fixture(scope="module")
def compose() -> Any:
    return yaml.safe_load((PACKAGING / "compose.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def steps() -> list[tuple[str, str]]:
    """The Containerfile's instructions, continued lines joined."""
    text = re.sub(r"\\\n\s*", "", (PACKAGING / "Containerfile").read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines)]


def variables() -> set[str]:
    """Every DESK_… variable the desk reads."""
    plain = {f"DESK_{field.name.upper()}" for field in msgspec.structs.fields(config.Settings)}
    return plain | {
        f"DESK_{name.upper()}_{field.name.upper()}"
        for name, section in config.SECTIONS.items()
        for field in msgspec.structs.fields(section)
    }


def test_settings_named_in_packaging_exist_and_can_be_used(compose: Any, steps: list[tuple[str, str]]) -> None:
    given = compose["services"]["desk"]["environment"]
    baked = dict(re.findall(r"(DESK_\w+)=(\S+)", " ".join(rest for word, rest in steps if word == "ENV")))
    assert baked
    assert not (given.keys() | baked.keys()) - variables()
    settings = config.load(environ={**baked, **given})
    assert settings.web.host == "0.0.0.0"
    assert settings.database.startswith("postgresql://desk:")


def test_the_container_runs_as_nobody_of_importance_and_says_how_it_is(
    compose: Any, steps: list[tuple[str, str]]
) -> None:
    words = [word for word, _ in steps]
    last = steps[max(at for at, word in enumerate(words) if word == "FROM") :]
    user = dict(last)["USER"]
    assert user.isdigit()
    assert user != "0"
    probed = dict(last)["HEALTHCHECK"]
    paths = {path for _, path, _ in routes.ROUTES}
    assert re.findall(r"http://127\.0\.0\.1:8000(/\w+)", probed) == ["/readyz"]
    assert "/readyz" in paths
    desk = compose["services"]["desk"]
    assert desk["read_only"] is True
    assert desk["cap_drop"] == ["ALL"]
    assert desk["ports"] == ["127.0.0.1:8000:8000"]
    assert desk["depends_on"]["database"]["condition"] == "service_healthy"
    assert "healthcheck" in compose["services"]["database"]


def test_every_folder_the_container_writes_to_may_be_written(compose: Any, steps: list[tuple[str, str]]) -> None:
    desk = compose["services"]["desk"]
    open_to_it = [volume.partition(":")[2] for volume in desk["volumes"]] + desk["tmpfs"]
    assert dict(steps)["WORKDIR"] in open_to_it
    assert any(desk["environment"]["DESK_ARCHIVE"].startswith(f"{folder}/") for folder in open_to_it)
    assert {volume.partition(":")[0] for service in compose["services"].values() for volume in service["volumes"]} == (
        compose["volumes"].keys()
    )


def test_what_the_container_copies_is_there_or_made_by_make_wheel(compose: Any, steps: list[tuple[str, str]]) -> None:
    context = (PACKAGING / compose["services"]["desk"]["build"]["context"]).resolve()
    assert context == ROOT
    assert (context / compose["services"]["desk"]["build"]["dockerfile"]).exists()
    for word, rest in steps:
        if word == "COPY" and not rest.startswith("--from"):
            source = rest.split()[0]
            assert source == "dist/*.whl" or (ROOT / source).exists()
    made = (ROOT / "Makefile").read_text(encoding="utf-8").split("\nwheel:", 1)[1].split("\n\n", 1)[0]
    assert "build -t wheel" in made


def test_no_secret_stands_in_packaging() -> None:
    for file in PACKAGING.iterdir():
        for given in re.findall(r"PASSWORD(?:: |=)(\S+)", file.read_text(encoding="utf-8")):
            assert given.startswith('"${DESK_DB_PASSWORD:?'), file.name


@pytest.fixture
def unit() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(PACKAGING / "desk.service", encoding="utf-8")
    return parser


def test_the_service_is_shut_in_and_started_again(unit: configparser.ConfigParser) -> None:
    service = unit["Service"]
    assert service["User"] == "desk"
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    assert service["ProtectSystem"] == "strict"
    assert service["NoNewPrivileges"] == "yes"
    assert service["CapabilityBoundingSet"] == ""
    assert service["Restart"] == "on-failure"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd's tools are not installed")
@pytest.mark.parametrize("name", ["desk.service", "desk-backup.service"])
def test_systemd_finds_nothing_wrong_and_little_exposed(name: str, tmp_path: Path) -> None:
    for unit in PACKAGING.glob("desk*.*"):
        text = unit.read_text(encoding="utf-8").replace("/opt/desk/bin/desk", "/bin/true")
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    trial = tmp_path / name
    verified = subprocess.run(["systemd-analyze", "verify", trial], capture_output=True, text=True)
    assert (verified.returncode, verified.stderr) == (0, "")
    judged = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=20", trial], capture_output=True, text=True
    )
    assert judged.returncode == 0, judged.stdout[-300:]


def test_the_nightly_backup_is_made_and_the_old_one_goes(tmp_path: Path) -> None:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(PACKAGING / "desk-backup.service", encoding="utf-8")
    made, cleared = (
        shlex.split(parser["Service"][step].replace("%%", "%").replace("/opt/desk/bin/desk", DESK))
        for step in ("ExecStart", "ExecStartPost")
    )
    for command in (made, cleared):
        subprocess.run(command, cwd=tmp_path, env=environment({}), check=True, capture_output=True)
    (backup,) = (tmp_path / "backups").iterdir()
    assert re.fullmatch(r"desk-\d{4}-\d\d-\d\dT\d{4}\.zip", backup.name)
    os.utime(backup, (0, 0))
    subprocess.run(cleared, cwd=tmp_path, check=True)
    assert list((tmp_path / "backups").iterdir()) == []


def test_the_wheels_check_is_a_script_that_parses() -> None:
    script = PACKAGING / "check_wheel.sh"
    assert script.stat().st_mode & 0o100
    assert subprocess.run(["bash", "-n", script]).returncode == 0
