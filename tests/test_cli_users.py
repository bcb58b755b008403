"""`desk users`: who may log in, from the command line; no password is ever an argument."""

import json
from pathlib import Path

from tests.commands import desk

PASSWORD = b"a boat on the grey river\n"


def test_users_from_the_command_line(tmp_path: Path) -> None:
    assert "Nobody may log in yet" in desk("users", folder=tmp_path).stdout
    assert (
        "may log in as owner" in desk("users", "add", "Ann", "--role", "owner", folder=tmp_path, given=PASSWORD).stdout
    )
    desk("users", "add", "Ben", folder=tmp_path, given=PASSWORD)
    again = desk("users", "add", "ANN", folder=tmp_path, given=PASSWORD)
    assert (again.returncode, "is there already" in again.stderr) == (2, True)
    none = desk("users", "add", "Cid", folder=tmp_path)
    assert (none.returncode, "none was given" in none.stderr) == (2, True)
    short = desk("users", "password", "Ben", folder=tmp_path, given=b"short\n")
    assert (short.returncode, "at least 12" in short.stderr) == (2, True)
    assert desk("users", "password", "Ben", folder=tmp_path, given=PASSWORD).returncode == 0
    assert "only owner" in desk("users", "role", "Ann", "reader", folder=tmp_path).stderr
    assert desk("users", "role", "Ben", "owner", folder=tmp_path).returncode == 0
    assert desk("users", "remove", "Ann", folder=tmp_path).returncode == 0
    listed = [json.loads(line) for line in desk("users", "--json", folder=tmp_path).stdout.splitlines()]
    assert [(user["name"], user["role"]) for user in listed] == [("Ben", "owner")]
    assert "password" not in listed[0]
    for command in ("add", "password"):
        assert "--password" not in desk("users", command, "--help", folder=tmp_path).stdout
