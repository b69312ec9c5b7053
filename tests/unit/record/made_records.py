"""Records of chance: a random number generator in, plain data with every key out."""

import random
import string
from typing import Any

from tests.unit.record.strategies import HARD_TEXTS

_WORDS = [
    *("harbour", "treaty", "ministers", "agreed", "fisheries:", "talks", "Oslo", "don't", "12:30"),
    *("said,", "grain", "trade", "of", "the", "ferry", "line", "both", "countries", "patrols"),
    *("quota", "on", "NO", "and", "(new)", "berths", "–", "é漢", "in"),
]
_HARD = [text for text in HARD_TEXTS if (text and text.isprintable()) or "\n" in text[1:-1]]


def text(rng: random.Random) -> str:
    """Return a text of one word or many, now and then one that is hard to write down."""
    kind = rng.random()
    if kind < 0.1:
        return rng.choice(_HARD)
    if kind < 0.2:
        lines = [
            " ".join(rng.choices(_WORDS, k=rng.randint(1, 9))) for _ in range(rng.randint(2, 4))
        ]
        return rng.choice(["\n", "\n\n", "\n"]).join(lines) + "\n" * rng.choice([0, 1, 1, 2, 3])
    count = rng.choice([1, 1, 2, 3, 8, 20, 45])
    return " ".join(rng.choices(_WORDS, k=count))


def entry_id(rng: random.Random) -> str:
    return (
        "".join(rng.choices(string.ascii_lowercase + "0123456789-_", k=rng.randint(3, 8))).strip(
            "-_"
        )
        or "id"
    )


def _maybe(rng: random.Random, value: Any) -> Any:
    return None if rng.random() < 0.4 else value


def _some(rng: random.Random, make: Any, most: int = 4) -> list[Any]:
    return [make(rng) for _ in range(rng.choice([0, 1, 2, 2, 3, most]))]


def source(rng: random.Random) -> dict[str, Any]:
    return {
        "article": _maybe(rng, f"articles/{entry_id(rng)}.txt"),
        "sha256": _maybe(rng, "ab" * 32),
        "url": _maybe(rng, f"https://example.org/{entry_id(rng)}?a=1,2#b"),
        "publisher": _maybe(rng, text(rng)),
        "author": _maybe(rng, text(rng)),
        "published": _maybe(rng, rng.choice(["2025", "2025-03-04"])),
        "language": _maybe(rng, rng.choice(["en", "no"])),
        "attributed_to": _some(rng, text),
    }


def place(rng: random.Random) -> dict[str, Any]:
    return {"name": _maybe(rng, text(rng)), "country": _maybe(rng, rng.choice(["NO", "PT"]))}


def meeting(rng: random.Random) -> dict[str, Any]:
    return {
        "status": rng.choice(["planned", "reported", "cancelled"]),
        "format": rng.choice(["unknown", "phone", "unknown"]),
        "setting": rng.choice(["unknown", "bilateral", "unknown"]),
        "date": _maybe(rng, "2025-03-04"),
        "end_date": _maybe(rng, "2025"),
        "host": _maybe(rng, entry_id(rng)),
        "place": _maybe(rng, place(rng)),
        "part_of": _maybe(rng, text(rng)),
    }


def party(rng: random.Random) -> dict[str, Any]:
    return rng.choice([{"country": "NO"}, {"country": "PT"}, {"organization": text(rng)}])


def participant(rng: random.Random) -> dict[str, Any]:
    return {
        "id": entry_id(rng),
        "name": text(rng),
        "role": _maybe(rng, text(rng)),
        "represents": _maybe(rng, party(rng)),
        "capacity": rng.choice(["principal", "delegate"]),
    }


def point(rng: random.Random) -> dict[str, Any]:
    return {"label": _maybe(rng, text(rng)), "text": text(rng)}


def theme(rng: random.Random) -> dict[str, Any]:
    return {
        "id": entry_id(rng),
        "title": _maybe(rng, text(rng)),
        "text": _some(rng, text),
        "claim": rng.choice(["reported", "background"]),
        "points": _some(rng, point),
        "tables": _some(rng, entry_id, 2),
    }


def row(rng: random.Random) -> list[str]:
    return [rng.choice(["", "on", text(rng), text(rng)]) for _ in range(rng.randint(1, 3))]


def table(rng: random.Random) -> dict[str, Any]:
    return {
        "id": entry_id(rng),
        "theme": _maybe(rng, entry_id(rng)),
        "caption": _maybe(rng, text(rng)),
        "columns": row(rng),
        "rows": _some(rng, row, 6),
    }


def revision(rng: random.Random) -> dict[str, Any]:
    return {
        "date": "2025-03-04",
        "path": text(rng),
        "was": _maybe(rng, text(rng)),
        "now": _maybe(rng, text(rng)),
        "why": text(rng),
    }


def review(rng: random.Random) -> dict[str, Any]:
    return {"path": rng.choice(["meeting.date", "title", text(rng)]), "why": text(rng)}


MAKERS = {
    "sources": source, "participants": participant, "themes": theme, "tables": table,
    "revisions": revision, "review": review, "attributed_to": text, "topics": entry_id,
    "aliases": entry_id, "text": text,
    "points": point, "columns": text, "rows": row, "meeting": meeting, "place": place,
    "represents": party,
}  # fmt: skip


def record(rng: random.Random) -> dict[str, Any]:
    """Return the data of a record with every key, in the schema's order."""
    return {
        "schema": "readout/record/1",
        "id": entry_id(rng),
        "aliases": _some(rng, entry_id),
        "status": rng.choice(["draft", "reviewed"]),
        "title": _maybe(rng, text(rng)),
        "summary": _maybe(rng, text(rng)),
        "sources": [source(rng) for _ in range(rng.randint(1, 2))],
        "meeting": _maybe(rng, meeting(rng)),
        "participants": _some(rng, participant),
        "topics": _some(rng, entry_id),
        "themes": _some(rng, theme, 3),
        "tables": _some(rng, table, 2),
        "revisions": _some(rng, revision, 1),
        "review": _some(rng, review, 3),
    }
