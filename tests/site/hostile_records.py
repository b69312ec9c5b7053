"""A workspace with a hostile string in every slot, and its twin with a plain word in each.

Record `n` holds string `n` of the list in all that a record, its article and its reading may say
in free text. What a page of the one is must be what the page of the twin is, but for that word.
"""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Final
from unicodedata import normalize

from pipeline.model import (
    Draft,
    Evidence,
    Fact,
    Meeting,
    Participant,
    Party,
    Place,
    Point,
    Record,
    RecordStatus,
    Repair,
    ReviewItem,
    Revision,
    Source,
    Table,
    Theme,
)
from pipeline.record import text_from_parsed, yaml_from_record
from pipeline.record.parsed import Parsed
from pipeline.render.links import find_safe_url
from pipeline.render.visible import folded_text
from tests.site.hostile_strings import STRINGS, URLS

STATUSES: Final[tuple[RecordStatus, ...]] = ("draft", "reviewed", "retracted")
WORD = re.compile(r"Quux(\d+)x")
_SITE = len(STRINGS)  # the word of readout.yaml, which holds the strings below
_OF_SITE = "</title></p>\"'><img src=x onerror=alert(110)>{{ 7*7 }} [x](//evil.example) | *y* &lt;"
_LINK = re.compile(r"https://(?:user:)?Link(\d+)x(?:@news)?\.example/")
Say = Callable[[int], str]
_REST = "The two sides met at the lake and spoke of boats, fish and locks. " * 2


def hostile_text(number: int) -> str:
    """Return the string of a record, or of the site."""
    return _OF_SITE if number == _SITE else STRINGS[number]


def plain_text(number: int) -> str:
    """Return the word that stands in the twin for a string."""
    return f"Quux{number}x"


def with_strings(text: str) -> str:
    """Return a text of the twin with the strings for its words, as pages show them."""
    text = _LINK.sub(lambda match: hostile_url(int(match[1])), text)
    text = WORD.sub(lambda match: folded_text(hostile_text(int(match[1]))), text)
    return normalize("NFC", text)  # as records hold all text


def hostile_url(number: int) -> str:
    """Return the address of a record's source."""
    return URLS[number % len(URLS)]


def _plain_url(number: int) -> str:
    """Return the address in the twin: one that may be linked to if the hostile one may."""
    is_safe = find_safe_url(hostile_url(number)) is not None
    return (
        f"https://Link{number}x.example/"
        if is_safe
        else f"https://user:Link{number}x@news.example/"
    )


def write_hostile(root: Path, *, is_twin: bool, is_full: bool = False) -> None:
    """Write the workspace or its twin; nothing is left to parse in either.

    With `is_full`, pages show all of the articles, whose sentences are not those of the twin.
    """
    say = plain_text if is_twin else hostile_text
    for folder in ("texts", "records/.parsed"):
        (root / folder).mkdir(parents=True)
    for number in range(len(STRINGS)):
        _write_record(root, number, say(number), is_twin=is_twin)
    word = say(_SITE).replace("'", "''")
    lines = [f"{key}: '{word}'\n" for key in ("title", "description", "notice", "licence")]
    lines += [
        f"source_text: {'full' if is_full else 'quotes'}\n",
        "base_url: https://briefings.example/talks/\n",
    ]
    (root / "readout.yaml").write_text("".join(lines), encoding="utf-8")


def _write_record(root: Path, number: int, text: str, *, is_twin: bool) -> None:
    name = f"hostile-{number:03}"
    # Not in the folder of articles, for what stands there is read anew.
    path = root / "texts" / f"{name}.txt"
    path.write_text(f"{text}\n\n{text}\n\n{_REST}", encoding="utf-8", newline="")
    url = _plain_url(number) if is_twin else hostile_url(number)
    digest = sha256(path.read_bytes()).hexdigest()
    made = _record(number, name, normalize("NFC", text), url, digest)
    draft = Draft(made, _facts(made, text), (Repair(0, len(text), text, text, text),))
    (root / "records" / f"{name}.yaml").write_text(yaml_from_record(made), encoding="utf-8")
    reading = root / "records" / ".parsed" / f"{name}.json"
    reading.write_text(text_from_parsed(Parsed.of(draft)), encoding="utf-8")


def _facts(made: Record, text: str) -> tuple[Fact, ...]:
    name = made.sources[0].article or ""
    first = Evidence(name, text, 0, len(text))
    second = Evidence(name, text, len(text) + 2, 2 * len(text) + 2)
    return (
        Fact("/title", (first,)),
        Fact("/summary", (first, second)),
        Fact("/participants/0/name", (second,)),
        Fact("/themes/0/text/0", (second,), 0.7),
        Fact("/tables/0/rows/0", (first,), 0.6),
    )


def _record(number: int, name: str, text: str, url: str, digest: str) -> Record:
    countries = ("PT", "KE", "MN", "CL", "FI")
    status = STATUSES[number % 3]
    return Record(
        id=name,
        status=status,
        title=text,
        summary=text,
        sources=(
            Source(
                article=f"texts/{name}.txt",
                sha256=digest,
                url=url,
                publisher=text,
                author=text,
                published="2024-05-14",
                language="en",
                attributed_to=(text, f"{text} too"),
            ),
        ),
        meeting=Meeting(
            format="in_person",
            setting="bilateral",
            date=f"20{number % 20 + 10}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            host="first",
            place=Place(name=text, country=countries[number % 5]),
            part_of=text,
        ),
        participants=(
            Participant(
                id="first", name=text, role=text, represents=Party(country=countries[number % 5])
            ),
            Participant(
                id=f"of-{number}", name=f"{text} II", role=text, represents=Party(organization=text)
            ),
        ),
        topics=("trade", "health"),
        themes=(
            Theme(
                id="one",
                title=text,
                text=(text, text),
                claim="analysis",
                points=(Point(label=text, text=text), Point(label=None, text=text)),
                tables=("grid",),
            ),
        ),
        tables=(
            Table(
                id="grid",
                theme="one",
                caption=text,
                columns=(text, text),
                rows=((text, text), (text, "")),
            ),
            Table(id="free", theme=None, caption=None, columns=(text, text), rows=()),
        ),
        revisions=(
            Revision(date="2025-01-02", path="title", was=text, now=text, why=text),
            Revision(date="2025-01-03", path="meeting.end_date", was=text, now=None, why=text),
            Revision(date="2025-01-04", path="status", was=None, now=status, why=text),
        ),
        review=(
            ReviewItem(path="meeting.part_of", why=text),
            ReviewItem(path="themes[one].text[0]", why=text),
        ),
    )
