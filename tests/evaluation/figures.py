"""Measure the parser on the evaluation sets and hold the figures against their floors.

`python tests/evaluation/figures.py --eval FOLDER [--json]` prints one table of all figures and
exits with 1 if one is under its floor in `floors.json`, with 2 if the sets are not there. The sets
grade with a script of their own; what it does not grade is measured here.
"""

import argparse
import json
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.build.drafting import draft_from_bytes
from pipeline.model import Draft

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[1]
_READOUT = Path(sys.executable).with_name("readout")
_COMMAND = f"{shlex.quote(str(_READOUT))} parse --stdout --format jsonl"
_KINDS = (".html", ".md", ".txt")


@dataclass(frozen=True, slots=True)
class Graded:
    """One run of the sets' own script: the name of the set, and the arguments."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value; `bound` is None where none is kept."""

    name: str
    value: float
    bound: float | None
    is_ceiling: bool = False

    @property
    def holds(self) -> bool:
        """Tell whether the value is on the right side of its bound."""
        if self.bound is None:
            return True
        return self.value <= self.bound if self.is_ceiling else self.value >= self.bound


def main() -> int:
    """Print the figures; return the exit code."""
    options = _options()
    if not (options.eval / "score.py").is_file():
        sys.stderr.write(f"{options.eval}: no score.py there; say where the sets are: --eval\n")
        return 2
    bounds = json.loads((_HERE / "floors.json").read_text(encoding="utf-8"))
    figures = [
        Figure(name, value, bounds["floors"].get(name))
        for graded in _graded_sets(options.eval)
        for name, value in _grade(graded, options.eval)
    ]
    figures += [
        Figure(name, value, bounds["ceilings"].get(name), is_ceiling=True)
        for name, value in _measure(options.eval)
    ]
    if options.json:
        sys.stdout.write(json.dumps({one.name: one.value for one in figures}, indent=2) + "\n")
    else:
        sys.stdout.write("".join(map(_line, figures)))
    missing = _unmeasured(figures, bounds)
    for name in missing:
        sys.stderr.write(f"floors.json: {name} is not measured\n")
    return 0 if all(one.holds for one in figures) and not missing else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument(
        "--eval",
        type=Path,
        default=_ROOT.parent / "shared" / "eval",
        metavar="FOLDER",
        help="the evaluation sets (default: ../shared/eval beside the repository)",
    )
    parser.add_argument("--json", action="store_true", help="print JSON, not a table")
    return parser.parse_args()


def _graded_sets(folder: Path) -> Iterator[Graded]:
    written = str(folder / "copies" / "tables.jsonl")
    yield Graded("seed", ("seed",))
    yield Graded("structure", ("structure",))
    yield Graded("copies", ("structure", "--data", str(folder / "copies")))
    yield Graded("tables", ("tables",))
    yield Graded("tables, damaged", ("tables", "--damage"))
    yield Graded("written tables", ("tables", "--data", written))
    yield Graded("written tables, damaged", ("tables", "--data", written, "--damage"))
    yield Graded("articles", ("articles",))
    yield Graded("news", ("articles", "--data", str(folder / "news")))


def _grade(graded: Graded, folder: Path) -> Iterator[tuple[str, float]]:
    """Yield (name, value) of each figure that the sets' script gives; counts are left out."""
    command = [sys.executable, str(folder / "score.py"), *graded.arguments]
    done = subprocess.run(
        [*command, "--run", _COMMAND, "--json"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{graded.name}: {done.stderr.strip() or done.stdout.strip()}")
    result: Mapping[str, Any] = json.loads(done.stdout)
    if "right" in result:
        yield f"{graded.name}: right", result["right"] / result["of"]
        return
    for name, value in result.items():
        if isinstance(value, dict):
            yield f"{graded.name}: {_said(name)} F1", value["f1"]
        elif isinstance(value, float):
            yield f"{graded.name}: {_said(name)}", value


def _said(name: str) -> str:
    return name.replace("_", " ")


def _measure(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield the figures that must stay small: changed characters, and quotes that are not there."""
    readings = [_read(path) for path in _articles(folder)]
    sound = [one for one in readings if one.path.parent.name == "articles"]
    changed = sum(one.changed for one in sound) / sum(len(one.text) for one in sound)
    yield "articles: characters changed by repairs, per cent", 100 * changed
    quotes = [is_there for one in readings for is_there in one.quotes()]
    yield "all sets: quotes not at their place, per cent", 100 * quotes.count(False) / len(quotes)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One article, the text that its offsets count in, and what was read off it."""

    path: Path
    text: str
    draft: Draft

    @property
    def changed(self) -> int:
        """Return how many characters the repairs changed, put in or took out."""
        return sum(max(len(repair.was), len(repair.now)) for repair in self.draft.repairs)

    def quotes(self) -> Iterator[bool]:
        """Yield for each piece of evidence whether its words stand at its offsets."""
        for fact in self.draft.facts:
            for one in fact.evidence:
                yield self.text[one.start : one.end] == one.quote


def _articles(folder: Path) -> list[Path]:
    folders = ("articles", "news", "structure", "copies", "../seeds")
    found = [path for name in folders for path in (folder / name).iterdir()]
    return sorted(path for path in found if path.suffix in _KINDS)


def _read(path: Path) -> _Reading:
    data = path.read_bytes()
    draft = draft_from_bytes(data, path.name)
    return _Reading(path, draft.text if draft.text is not None else data.decode(), draft)


def _line(figure: Figure) -> str:
    bound = "" if figure.bound is None else f"{figure.bound:.3f}"
    sign = "<=" if figure.is_ceiling else ">="
    verdict = "" if figure.holds else "  FAILS"
    return f"{figure.name:58} {figure.value:7.3f}  {sign if bound else '  '} {bound:6}{verdict}\n"


def _unmeasured(figures: Sequence[Figure], bounds: Mapping[str, Mapping[str, float]]) -> list[str]:
    measured = {one.name for one in figures}
    return [name for kind in bounds.values() for name in kind if name not in measured]


if __name__ == "__main__":
    sys.exit(main())
