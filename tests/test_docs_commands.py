"""Every command of the guides is typed as it stands there, in a folder of its own, against the sample web; what it is said to print, it prints.

A block's language says what becomes of it. `console`: run, `$ ` before each command, what follows is printed so (`…` stands for
anything). `toml`: put at the end of desk.toml. `sh`: cannot be run here (another machine, another user, a service manager); its
syntax, its `desk` commands and the files and make targets it names are checked instead. `text`: to be read. Any other language fails.
"""

import os
import re
import shlex
import signal
import socket
import subprocess
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import IO

import click
import msgspec
import pytest
from tests.commands import DESK, environment

from monitoring_desk.cli import desk
from monitoring_desk.config import Settings
from monitoring_desk.demo import SampleWeb

ROOT = Path(__file__).resolve().parents[1]
GUIDES = (
    *("README.md", "CONTRIBUTING.md", "docs/first-morning.md", "docs/operating.md", "docs/backups.md"),
    *("docs/upgrading.md", "docs/watches.md", "docs/staff.md", "docs/api.md"),
)
MOMENT = 8
SITES = {"herald": "almas-herald", "courier": "teshkar-courier", "times": "motibandar-times"}
"""Invented hosts of the guides, and the sample web's in their place."""
PAST = {
    "docs/operating.md": ("desk add https://herald.example/ https://courier.example/", "desk run --once"),
    "docs/upgrading.md": ("desk add https://herald.example/", "desk run --once"),
    "docs/backups.md": ("desk add https://herald.example/", "desk run --once"),
}
"""What was typed before the guide is opened: its reader has a desk with sources and stories."""
SERVES = ("desk run", "desk serve")
ANSWER = b"correct horse battery staple\n"
"""What is typed when a command asks for a password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced block of a guide."""

    language: str
    text: str
    line: int


def blocks(guide: str) -> list[Block]:
    text = (ROOT / guide).read_text(encoding="utf-8")
    return [
        Block(language=found[1], text=found[2], line=text.count("\n", 0, found.start()) + 1)
        for found in re.finditer(r"^```(\S*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    ]


def typed(block: Block) -> Iterator[tuple[str, list[str]]]:
    """Each command of a block, and the lines it is said to print."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, *printed = part.rstrip("\n").split("\n")
        yield command, printed


class Terminal:
    """One shell in a folder of its own; what is exported or entered stays so."""

    def __init__(self, folder: Path, sample: SampleWeb, database: str) -> None:
        programs = folder / "bin"
        programs.mkdir()
        now = (sample.times[MOMENT] + timedelta(hours=1)).isoformat()
        (programs / "desk").write_text(f'#!/bin/sh\nexec {shlex.quote(DESK)} --now {now} "$@"\n')
        (programs / "desk").chmod(0o755)
        self.answer = folder / "answer"
        self.answer.write_bytes(ANSWER)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        settings = {"fetch_allow": f"*.localhost:{sample.port}", "fetch_pause": "0", "web_port": str(self.port)}
        variables = environment(settings) | {"PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        self.folder = folder / "home"
        self.folder.mkdir()
        self.replaced = {
            ".venv/bin/desk": "desk",
            "127.0.0.1:8000": f"127.0.0.1:{self.port}",
            "postgresql://desk@127.0.0.1/desk": database,
        } | {f"https://{name}.example": f"http://{host}.localhost:{sample.port}" for name, host in SITES.items()}
        self.shell = subprocess.Popen(
            ["bash", "--noprofile", "--norc"],
            cwd=self.folder,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def type(self, command: str) -> tuple[str, int]:
        """What a command prints, and its exit status. One that serves goes on until the next of them, or the end."""
        for there, here in self.replaced.items():
            command = command.replace(there, here)
        if command in SERVES:
            return self._start(command)
        return self._type(f"{{ {command}\n}} < {shlex.quote(str(self.answer))}")

    def _type(self, line: str) -> tuple[str, int]:
        keyboard, screen = self._pipes()
        keyboard.write(f"{line}\nprintf '\\n%s %s\\n' ended-with $?\n")
        keyboard.flush()
        printed: list[str] = []
        for told in screen:
            if told.startswith("ended-with "):
                return "".join(printed)[:-1], int(told.split()[1])
            printed.append(told)
        raise AssertionError(f"the shell ended: {''.join(printed)}")

    def _start(self, command: str) -> tuple[str, int]:
        """Begin a command that serves and wait until it has opened and been through a cycle."""
        self.stop_serving()
        log = self.folder / "log-of-what-serves"
        log.unlink(missing_ok=True)
        self._type(f"{command} > {log} 2>&1 &")
        until = time.monotonic() + 120
        wanted = ["is open at"] + ["sources checked"] * (command == "desk run")
        while time.monotonic() < until:
            printed = log.read_text(encoding="utf-8") if log.exists() else ""
            if all(one in printed for one in wanted):
                return printed, 0
            time.sleep(0.1)
        return printed, 1

    def stop_serving(self) -> None:
        self._type("kill %% 2> /dev/null && wait %% 2> /dev/null; true")

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        assert self.shell.stdin
        assert self.shell.stdout
        return self.shell.stdin, self.shell.stdout

    def close(self) -> None:
        self.stop_serving()
        for pipe in self._pipes():
            pipe.close()
        os.killpg(self.shell.pid, signal.SIGTERM)
        self.shell.wait()

    def inside(self) -> Path:
        return Path(self._type("pwd")[0].strip())


def wrong(printed: list[str], said: str) -> str:
    """The first line a guide shows that was not printed, in order; empty when all were."""
    lines = iter(said.splitlines())
    for shown in printed:
        pattern = re.compile(".*".join(re.escape(part) for part in shown.split("…")))
        if not any(pattern.fullmatch(line.rstrip()) for line in lines):
            return shown
    return ""


def _needs_postgres(guide: str) -> bool:
    return "postgresql://desk@127.0.0.1/desk" in "".join(b.text for b in blocks(guide) if b.language == "console")


@pytest.mark.timeout(900)
@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_the_guides_works(guide: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    database = ""
    if _needs_postgres(guide):
        server: str = request.getfixturevalue("postgres")
        database = f"{server}/postgres"
    with SampleWeb() as sample:
        sample.set_clock(sample.times[MOMENT])
        terminal = Terminal(tmp_path, sample, database)
        try:
            for command in PAST.get(guide, ()):
                assert terminal.type(command)[1] == 0
            for block in blocks(guide):
                if block.language == "toml":
                    settings = terminal.inside() / "desk.toml"
                    before = settings.read_text(encoding="utf-8") if settings.exists() else ""
                    whole = before + block.text if block.text.startswith("[") else block.text + before
                    settings.write_text(
                        whole, encoding="utf-8"
                    )  # what is of no table stands above them, as the guides say
                if block.language != "console":
                    continue
                for command, printed in typed(block):
                    said, status = terminal.type(command)
                    said = said.replace(f"127.0.0.1:{terminal.port}", "127.0.0.1:8000")
                    assert status == 0, f"{guide}:{block.line}: {command}\n{said}"
                    assert not wrong(printed, said), f"{guide}:{block.line}: {command}\n{said}"
        finally:
            terminal.close()


@pytest.mark.parametrize("guide", GUIDES)
def test_what_cannot_be_run_is_checked(guide: str) -> None:
    for block in blocks(guide):
        assert block.language in {"console", "toml", "sh", "text"}, (
            f"{guide}:{block.line}: a block in {block.language!r}"
        )
        if block.language == "toml":
            msgspec.convert(tomllib.loads(block.text), Settings)
        if block.language == "sh":
            done = subprocess.run(["bash", "-n"], input=block.text, text=True, capture_output=True)
            assert done.returncode == 0, f"{guide}:{block.line}: {done.stderr}"
            for name in re.findall(r"\bpackaging/\w[\w.-]+", block.text):
                assert (ROOT / name).exists(), f"{guide}:{block.line}: {name}"
            for words in _commands(block.text):
                parse(words)


PAGES = sorted({ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")})


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_desk_command_shown_on_a_page_can_be_typed(page: Path) -> None:
    """The other pages' commands stand indented; make targets are there too."""
    text = page.read_text(encoding="utf-8")
    for words in _commands("".join(re.findall(r"^    .*\n", text, re.MULTILINE))):
        parse(words)
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:^|`| {4})make ([a-z]+)\b", text, re.MULTILINE):
        assert re.search(rf"^{target}:", made, re.MULTILINE), f"{page.name}: make {target}"


def _commands(text: str) -> Iterator[list[str]]:
    """The words of every `desk` command in a script, prefixes such as `sudo -u desk` and what follows `|`, `>` or `#` left off."""
    for line in text.splitlines():
        found = re.match(
            r"\s*(?:\$ )?(?:\S*=\S* |sudo -u \S+ |\S*/bin/)*(?:docker compose [\w -]*? )?desk (?=[a-z-])(.*)", line
        )
        if found and "…" not in found[1]:
            words = shlex.split(re.split(r"\s[|>]\s?|\s&&\s", found[1])[0], comments=True)
            yield words


def parse(words: list[str]) -> None:
    """The command with these options and arguments is one of ours. Raises click's errors."""
    try:
        context = desk.make_context("desk", list(words))
        command: click.Command = desk
        while isinstance(command, click.Group) and (left := [*context._protected_args, *context.args]):
            name, under, rest = command.resolve_command(context, left)
            assert under
            command = under
            context = under.make_context(name, rest, parent=context)
    except click.exceptions.Exit:  # --help and --version say what they say and end
        pass
