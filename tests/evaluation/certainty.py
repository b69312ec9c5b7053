"""Measure how often the facts that the parser is sure of are wrong.

`python tests/evaluation/certainty.py [--eval FOLDER] [--data FOLDER]... [--wrong]` reads sets of
articles with a truth beside them and prints, for each confidence that the parser gave, how many
facts had it and how many of those were wrong; `--wrong` names the confident ones that were. The
comparisons are those of the sets' own script.
"""

import argparse
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from pipeline.build.drafting import draft_from_bytes
from pipeline.extract.certainty import CONFIDENT
from pipeline.model import Draft, Participant, Party

_ROOT = Path(__file__).resolve().parents[2]

Truth = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One fact of one article, how sure the parser was of it, and whether it is right."""

    article: str
    pointer: str
    value: object
    confidence: float
    is_right: bool

    @property
    def kind(self) -> str:
        """Return the pointer without the numbers in it."""
        return "/".join(part for part in self.pointer.split("/") if not part.isdigit())


def main() -> int:
    """Print the table; return the exit code."""
    options = _options()
    if not (options.eval / "score.py").is_file():
        sys.stderr.write(f"{options.eval}: no score.py there; say where the sets are: --eval\n")
        return 2
    grading = _grading(options.eval)
    folders = options.data or [options.eval / "articles", options.eval / "news"]
    judged = [one for folder in folders for one in judge_set(grading, folder)]
    sys.stdout.write("".join(f"{line}\n" for line in _table(judged)))
    if options.wrong:
        for one in judged:
            if one.confidence >= CONFIDENT and not one.is_right:
                sys.stdout.write(f"{one.article} {one.pointer}: {one.value!r}\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=main.__doc__)
    default = _ROOT.parent / "shared" / "eval"
    parser.add_argument("--eval", type=Path, default=default, metavar="FOLDER")
    parser.add_argument("--data", type=Path, action="append", metavar="FOLDER")
    parser.add_argument("--wrong", action="store_true", help="name the confident wrong facts")
    return parser.parse_args()


def _grading(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}: score.py cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge_set(grading: ModuleType, folder: Path) -> Iterator[Judged]:
    """Yield the graded facts of all articles of a set."""
    for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        draft = draft_from_bytes((folder / item["file"]).read_bytes(), item["file"])
        for fact in draft.facts:
            verdict = _verdict(grading, draft, fact.pointer, item)
            if verdict is not None and fact.confidence is not None:
                value, is_right = verdict
                yield Judged(item["id"], fact.pointer, value, fact.confidence, is_right)


def _verdict(
    grading: ModuleType, draft: Draft, pointer: str, item: Truth
) -> tuple[object, bool] | None:
    """Return the value and whether it is right, None for a fact that the truth does not cover."""
    meeting, truth = draft.record.meeting, item["truth"]
    _, head, *rest = pointer.split("/")
    if meeting is None or meeting.status != "reported":
        return None
    if pointer == "/meeting/status":
        return meeting.status, bool(truth["is_meeting"])
    if not truth["is_meeting"]:
        return None
    if pointer == "/meeting/format":
        kinds = item.get("kind_ok") or [truth["kind"]]
        return meeting.format, meeting.format in {grading.FORMAT[kind] for kind in kinds}
    if pointer == "/meeting/date":
        return meeting.date, meeting.date in (item.get("date_ok") or [truth["date"]])
    if pointer == "/meeting/place":
        return _place_verdict(grading, draft, item)
    if head == "participants":
        person = draft.record.participants[int(rest[0])]
        return _person_verdict(grading, person, rest[1], item)
    return None


def _place_verdict(grading: ModuleType, draft: Draft, item: Truth) -> tuple[object, bool] | None:
    place = draft.record.meeting.place if draft.record.meeting else None
    if place is None:
        return None
    want = item["truth"]["place"] or {}
    named = grading.fold(place.name)
    cities = [want.get("city"), *item.get("place_ok", [])]
    has_city = named == grading.fold(want.get("city")) or any(
        grading.fold(city) in named for city in cities if city
    )
    countries = [want.get("country_iso2") or None, *item.get("country_ok", [])]
    return place, has_city and place.country in countries


def _person_verdict(
    grading: ModuleType, person: Participant, field: str, item: Truth
) -> tuple[object, bool] | None:
    truth = item["truth"]
    wanted = next(
        (one for one in truth["participants"] if grading.same_name(person.name, one["name"])), None
    )
    free = [one["name"] for one in truth["delegates"]] + item.get("optional_participants", [])
    if field == "name":
        if person.capacity == "delegate":
            return None
        is_free = any(grading.same_name(person.name, name) for name in free)
        return person.name, wanted is not None or is_free
    if wanted is None:
        return None
    if field == "role":
        return person.role, grading.same_role(person.role, wanted["role"])
    party = person.represents or Party()
    said = party.country or party.organization or ""
    return said, grading.same_party(said, wanted["represents"] or "")


def _table(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield a line for each kind and confidence, and one for all that is confident."""
    counts = Counter((one.kind, one.confidence) for one in judged)
    wrong = Counter((one.kind, one.confidence) for one in judged if not one.is_right)
    yield f"{'fact':28} {'confidence':>10} {'facts':>6} {'wrong':>6} {'right':>6}"
    for kind, confidence in sorted(counts):
        number, misses = counts[kind, confidence], wrong[kind, confidence]
        share = (number - misses) / number
        yield f"{kind:28} {confidence:10.2f} {number:6} {misses:6} {share:6.3f}"
    sure = [one for one in judged if one.confidence >= CONFIDENT]
    misses = sum(not one.is_right for one in sure)
    yield (
        f"confident ({CONFIDENT} or more): {len(sure)} of {len(judged)} facts, {misses} wrong"
        f" ({100 * misses / max(len(sure), 1):.1f} %)"
    )


if __name__ == "__main__":
    sys.exit(main())
