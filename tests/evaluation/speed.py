"""Time the parser as one whole process on plain texts: `python tests/evaluation/speed.py`.

A text is a plain article of `examples/` or `tests/golden/` with its lists and tables, and behind it
running text of all of them until it is as long as is asked for. The machine's noise is in the
figures: the median of some runs is given, and the program's start alone is timed beside it.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).resolve().parents[2]
_READOUT = Path(sys.executable).with_name("readout")
_PARSE = (str(_READOUT), "parse", "--stdout", "--format", "jsonl", "--jobs", "1")
_LENGTHS = (4_000, 10_000)
_FILES = 100
_PROSE = 100  # characters; a longer line is running text
_RUNS = 5


def main() -> int:
    """Print articles a second for each length."""
    options = _options()
    with TemporaryDirectory() as folder:
        for length in _LENGTHS:
            paths = _write(Path(folder), length, options.files)
            start = median(_seconds((str(_READOUT), "--version")) for _ in range(options.runs))
            whole = median(_seconds((*_PARSE, *paths)) for _ in range(options.runs))
            sys.stdout.write(
                f"{options.files} plain texts of {length:,} characters: {whole:.2f} s, "
                f"{options.files / whole:.0f} a second (start alone {start:.2f} s)\n"
            )
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--files", type=int, default=_FILES, help="how many texts (100)")
    parser.add_argument("--runs", type=int, default=_RUNS, help="how many runs (5)")
    return parser.parse_args()


def _write(folder: Path, length: int, files: int) -> list[str]:
    texts = [
        path.read_text(encoding="utf-8")
        for parent in ("examples/articles", "tests/golden")
        for path in sorted((_ROOT / parent).rglob("*.txt"))
    ]
    prose = [line for text in texts for line in text.splitlines() if len(line) > _PROSE]
    more = "\n\n".join(prose * (1 + length // len("".join(prose))))
    paths = []
    for number in range(files):
        path = folder / f"{length}-{number:03}.txt"
        text = f"{texts[number % len(texts)]}\n\n{more[number * _PROSE :]}{more}"
        path.write_text(text[:length], encoding="utf-8")
        paths.append(str(path))
    return paths


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
