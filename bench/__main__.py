"""`python -m bench [NAME …] [--json FILE]`: run the benches and print their figures.

A bench is a module `bench.bench_NAME` with `measure(shared) -> {metric: figure}`. Ratios are taken within one run, because
machines differ and drift; the absolute rates are printed beside them. FILE keeps the figures for the published card (eval/card.py).
"""

import argparse
import importlib
import os
import pkgutil
import sys
import time
from pathlib import Path

from eval import record

import bench

SHARED = Path(os.environ.get("SHARED", Path(__file__).resolve().parents[2] / "shared"))


def main(wanted: list[str], kept: Path | None = None) -> int:
    """Run the benches asked for (all without names). The figures go into the file `kept`."""
    names = [m.name.removeprefix("bench_") for m in pkgutil.iter_modules(bench.__path__) if m.name.startswith("bench_")]
    if unknown := set(wanted) - set(names):
        print(f"no such bench: {', '.join(sorted(unknown))}; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    for name in wanted or names:
        if not SHARED.is_dir():
            print(f"{name}: skipped, {SHARED} is not there")
            continue
        began = time.monotonic()
        module = importlib.import_module(f"bench.bench_{name}")
        figures: dict[str, float] = module.measure(SHARED)
        if kept:
            record.write(kept, name, asks=module.__doc__, figures=figures, floors={})
        print(f"{name} ({time.monotonic() - began:.0f} s)")
        for metric, figure in figures.items():
            print(f"  {metric:44} {figure:12.2f}", flush=True)
    return 0


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m bench")
    asked.add_argument("benches", nargs="*")
    asked.add_argument("--json", type=Path, metavar="FILE", help="keep the figures here, for the card")
    given = asked.parse_args()
    sys.exit(main(given.benches, given.json))
