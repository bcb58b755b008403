"""What a run of gates or benches measured, kept as JSON for the published card: one part a gate, the others left as they were."""

import json
import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monitoring_desk import __version__


def write(
    file: Path, name: str, *, asks: str | None, figures: Mapping[str, float], floors: Mapping[str, float]
) -> None:
    """Put one part's figures into the file, with the day, the version and the machine; no name of a host, a user or a folder."""
    parts = read(file) if file.exists() else {}
    parts[name] = {
        "asks": (asks or "").split("\n")[0],
        "day": datetime.now(UTC).date().isoformat(),
        "version": __version__,
        "machine": f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()}, Python {platform.python_version()}",
        "figures": dict(figures),
        "floors": dict(floors),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".part")
    beside.write_text(json.dumps(parts, indent=1), encoding="utf-8")
    beside.replace(file)


def read(file: Path) -> dict[str, dict[str, Any]]:
    """The parts of a file, by name. Raises OSError, ValueError."""
    parts: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return parts
