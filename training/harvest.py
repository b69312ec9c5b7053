"""Take the tables of running text out of clones of public repositories.

`python -m training.harvest --clones FOLDER --output FILE` writes one table a line, as JSON.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.parse import lexicon
from training.documents import PublicDocument, documents, sources

_COLUMNS = (2, 3, 4)
_FEWEST_ROWS, _MOST_ROWS = 2, 10
_LONGEST_CELL = 45  # words
_LEAST_WORDS = 4  # of a row, on average
_OF_REPOSITORY = {2: 70, 3: 45, 4: 25}  # so many tables of each kind at most
_OF_DOCUMENT = 6
_OF_HEADER = 6
_MOST_CODE = 0.15
_LEAST_ENGLISH = 0.15
_CODE = re.compile(r"\w_\w|[a-z][A-Z]|\w\(|--\w|\w\.\w+\.\w|/\w+/|[<>={}$\\]|::|->|://|@\w")
_SYMBOL = re.compile(r"[\u2190-\u2bff\U0001f000-\U0001faff\ufffd]")
_COMMON = lexicon.words(
    "the of and to a in is for on with as be by that are or this from an at it not your you can "
    "if will which when all have must should use used any more other their has may about into "
    "only what how we they who these but than also was were been each such so where do no"
)
_Table = tuple[list[str], list[list[str]]]


def main() -> int:
    """Write the tables and tell how many each repository gave."""
    options = _options()
    with options.output.open("w", encoding="utf-8") as file:
        for source in sources():
            found = list(_chosen(documents(options.clones, source)))
            for document, (header, rows) in found:
                table = {
                    "repository": source.repository,
                    "path": document.path,
                    "licence": source.licence,
                    "header": header,
                    "rows": rows,
                }
                file.write(json.dumps(table, ensure_ascii=False) + "\n")
            counts = Counter(len(header) for _, (header, _) in found)
            sys.stdout.write(
                f"{source.repository}\t{source.commit}\t{source.licence}\t"
                f"{counts[2]}\t{counts[3]}\t{counts[4]}\n"
            )
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.harvest", description=main.__doc__)
    parser.add_argument("--clones", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--output", type=Path, required=True, metavar="FILE")
    return parser.parse_args()


def _chosen(found: Iterator[PublicDocument]) -> Iterator[tuple[PublicDocument, _Table]]:
    """Yield tables worth learning from, spread evenly over the documents of a repository."""
    seen: set[tuple[str, ...]] = set()
    headers: Counter[tuple[str, ...]] = Counter()
    kept: dict[int, list[tuple[PublicDocument, _Table]]] = {columns: [] for columns in _COLUMNS}
    for document in found:
        for table in list(_tables(document.text))[:_OF_DOCUMENT]:
            header, rows = table
            first = (*header, *rows[0])
            headers[tuple(header)] += 1
            if first not in seen and headers[tuple(header)] <= _OF_HEADER:
                seen.add(first)
                kept[len(header)].append((document, table))
    for columns, tables in kept.items():
        most = _OF_REPOSITORY[columns]
        step = max(len(tables) / most, 1.0)
        yield from (tables[int(n * step)] for n in range(min(len(tables), most)))


def _tables(text: str) -> Iterator[_Table]:
    if not re.search(r"\|\s*:?-+:?\s*(?:\||$)", text, re.MULTILINE):
        return
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    for start, token in enumerate(tokens):
        if token.type == "table_open":
            table = _worth_learning(_lines(tokens[start:]))
            if table:
                yield table


def _lines(tokens: Sequence[Token]) -> list[list[str]]:
    lines: list[list[str]] = []
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            lines.append([])
        elif token.type == "inline":
            lines[-1].append(_plain(token))
    return lines


def _plain(token: Token) -> str:
    """Return the readable text of a cell."""
    parts = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"html_inline", "softbreak"}:
            parts.append(" ")
    return " ".join("".join(parts).split())


def _worth_learning(lines: Sequence[list[str]]) -> _Table | None:
    """Return header and rows of a table of English text, None for any other."""
    if not lines or len(lines[0]) not in _COLUMNS:
        return None
    header, *rows = lines
    rows = [row for row in rows if all(row)]
    is_sound = all(header) and len(set(header)) == len(header) and len(rows) >= _FEWEST_ROWS
    cells = [cell for row in rows for cell in row]
    if not is_sound or any(len(cell.split()) > _LONGEST_CELL for cell in cells):
        return None
    rows = rows[:_MOST_ROWS]
    return (header, rows) if _is_text(cells, len(rows)) and len({*map(tuple, rows)}) > 1 else None


def _is_text(cells: Sequence[str], rows: int) -> bool:
    words = [word.strip(".,;:()\"'").lower() for cell in cells for word in cell.split()]
    code = sum(bool(_CODE.search(cell)) for cell in cells)
    if len(words) < _LEAST_WORDS * rows or code > _MOST_CODE * len(cells):
        return False
    if any(_SYMBOL.search(cell) for cell in cells) or not "".join(words).replace("’", "").isascii():
        return False
    if sum(any(char.isalpha() for char in cell) for cell in cells) < 0.6 * len(cells):
        return False
    long = [word for cell in cells if cell.count(" ") > 3 for word in cell.lower().split()]
    return sum(word in _COMMON for word in long) >= _LEAST_ENGLISH * len(long)


if __name__ == "__main__":
    sys.exit(main())
