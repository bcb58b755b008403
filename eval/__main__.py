"""`python -m eval [GATE …] [--json FILE]`: run the gates, print every figure, fail where one is below its floor.

A gate is a module `eval.gate_NAME` with `measure(shared) -> {metric: figure}`, higher being better. The floors stand in
floors.json; one is never lowered without a word in the changelog. The labelled data lies in the folder `shared` beside
the checkout (or where SHARED says); a gate whose data is not there is skipped, and says so. FILE keeps the figures for the
published card (eval/card.py).
"""

import argparse
import importlib
import json
import os
import pkgutil
import sys
import time
from pathlib import Path

import eval as gates
from eval import record

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("SHARED", HERE.parents[1] / "shared"))


def main(wanted: list[str], kept: Path | None = None) -> int:
    """Run the gates asked for (all without names); 1 when a figure fell below its floor. The figures go into the file `kept`."""
    floors: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    names = [m.name.removeprefix("gate_") for m in pkgutil.iter_modules(gates.__path__) if m.name.startswith("gate_")]
    if unknown := set(wanted) - set(names):
        print(f"no such gate: {', '.join(sorted(unknown))}; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    fallen = 0
    for name in wanted or names:
        began = time.monotonic()
        if not SHARED.is_dir():
            print(f"{name}: skipped, {SHARED} is not there")
            continue
        gate = importlib.import_module(f"eval.gate_{name}")
        figures: dict[str, float] = gate.measure(SHARED)
        if kept:
            record.write(kept, name, asks=gate.__doc__, figures=figures, floors=floors.get(name, {}))
        print(f"{name} ({time.monotonic() - began:.0f} s)")
        for metric in sorted(floors.get(name, {}).keys() - figures.keys()):
            print(f"  {metric:32} missing   below its floor")
            fallen += 1
        for metric, figure in figures.items():
            floor = floors.get(name, {}).get(metric)
            below = floor is not None and not figure >= floor
            fallen += below
            judged = "" if floor is None else f"floor {floor:.4f}" + ("   BELOW" if below else "")
            print(f"  {metric:32} {figure:8.4f}   {judged}", flush=True)
    print(f"eval: {fallen} below their floor" if fallen else "eval: every figure stands on or above its floor")
    return 1 if fallen else 0


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m eval")
    asked.add_argument("gates", nargs="*")
    asked.add_argument("--json", type=Path, metavar="FILE", help="keep the figures here, for the card")
    given = asked.parse_args()
    sys.exit(main(given.gates, given.json))
