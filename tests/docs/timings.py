"""What of `benchmarks/RESULTS.md` is for those who have a large archive."""

import re
from pathlib import Path

RESULTS = Path(__file__).resolve().parents[2] / "benchmarks" / "RESULTS.md"


def timings(results: str) -> list[str]:
    """Return the lines of a page: the machine, builds by size and kind, growth, parsing."""
    top, *parts = re.split(r"^## ", results, flags=re.MULTILINE)
    lines = [
        "What the last run of `python -m benchmarks` measured of readout. How it measures, and",
        "other programs beside it: `benchmarks/README.md` and `RESULTS.md`.",
        "",
        *re.findall(r"^- (?!hugo|eleventy|node).*$", top, flags=re.MULTILINE),
    ]
    for part in parts:
        title, _, body = part.partition("\n")
        if re.fullmatch(r"[\d,]+ records", title):
            lines += _builds(title, body)
        elif title in {"Growth", "Parsing"}:
            lines += ["", f"## {title}", "", body.strip()]
    return lines


def _builds(title: str, body: str) -> list[str]:
    rows = re.findall(r"^\| ([^|]+) \| readout \| (.+) \|$", body, flags=re.MULTILINE)
    return [
        "",
        f"## {title}",
        "",
        "Medians, the least and the most in brackets.",
        "",
        "| Situation | Wall, s | Processor, s | Peak memory, MiB |",
        "| --- | --- | --- | --- |",
        *(f"| {situation} | {figures} |" for situation, figures in rows),
    ]
