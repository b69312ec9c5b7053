"""Make invented records: the same seed and number give the same record, however many there are."""

from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.cast import COUNTRIES, TOPICS, Person, people
from benchmarks.sentences import paragraph
from benchmarks.themes import HEADINGS, make_tables, make_themes

Record = dict[str, Any]  # as it stands in the YAML file

SEED = 6
_FIRST_DAY = date(2016, 1, 1)
_DAYS = 3652  # ten years
_NOUNS = ("talks", "call", "visit", "round", "meeting", "consultations")
_FORMATS = ("in_person", "in_person", "in_person", "phone", "video")
_PUBLISHERS = ("Harbour Courier", "Ministry of Foreign Affairs", "Steppe Gazette", "Daily Ledger")
_OPEN = (
    ("meeting.place", "the text gives no place"),
    ("sources[0].author", "the page names nobody who wrote it"),
    ("topics", "chosen by single words of the text: keep those that were discussed"),
)


def record(number: int, seed: int = SEED) -> Record:
    """Return record `number` (from 0)."""
    random = Random(f"record {seed} {number}")
    cast = _cast(random, seed)
    day = _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
    themes = make_themes(random, [_spoken(person) for person in cast])
    tables = make_tables(random, themes)
    noun = random.choice(_NOUNS)
    made = {
        "schema": "readout/record/1",
        "id": f"{cast[0].id.split('-')[1]}-{cast[1].id.split('-')[1]}-{noun}-{number:05}",
        "status": random.choices(("draft", "reviewed"), (6, 4))[0],
        "title": _title(random, cast, noun),
        "summary": paragraph(random, [_spoken(person) for person in cast], 3),
        "sources": _sources(random, number, day),
        "meeting": _meeting(random, day),
        "participants": [_participant(person, place) for place, person in enumerate(cast)],
        "topics": random.sample(TOPICS, random.randint(2, 4)),
        "themes": themes,
        "tables": tables,
        "revisions": [],
        "review": [],
    }
    _look_again(random, made, day)
    return made


def edited(made: Record, *, title: str | None = None, sentence: str | None = None) -> Record:
    """Return a record with another title, or with another first paragraph of its first theme."""
    copy = {**made, "title": title or made["title"]}
    if sentence is not None:
        first, *rest = made["themes"]
        copy["themes"] = [{**first, "text": [sentence, *first["text"][1:]]}, *rest]
    return copy


def _cast(random: Random, seed: int) -> list[Person]:
    """Return two to eight people of two or three parties, and now and then of an organization."""
    everybody = people(seed)
    parties = random.sample(sorted({one.country or "" for one in everybody} - {""}), 3)
    kept = parties[: 3 if random.random() < 0.3 else 2]
    pool = [one for one in everybody if one.country in kept]
    if random.random() < 0.3:
        pool += random.sample([one for one in everybody if one.organization], 2)
    random.shuffle(pool)
    return pool[: random.randint(2, 8)]


def _spoken(person: Person) -> str:
    return f"{person.role} {person.name.split()[1]}"


def _title(random: Random, cast: list[Person], noun: str) -> str:
    heading = random.choice(HEADINGS)
    return f"{cast[0].name} and {cast[1].name}: {noun.capitalize()} on {heading}"


def _sources(random: Random, number: int, day: date) -> list[Record]:
    return [
        {
            "article": None,
            "sha256": None,
            "url": f"https://example.org/{day.year}/{number}/{index}",
            "publisher": random.choice(_PUBLISHERS),
            "author": None,
            "published": (day + timedelta(days=index)).isoformat(),
            "language": "en",
            "attributed_to": random.choice(([], ["Steppewire"])),
        }
        for index in range(random.choice((1, 1, 1, 2)))
    ]


def _meeting(random: Random, day: date) -> Record:
    format_ = random.choice(_FORMATS)
    country, _, city = random.choice(COUNTRIES)
    return {
        "status": random.choices(("reported", "planned", "cancelled"), (94, 4, 2))[0],
        "format": format_,
        "setting": random.choice(("bilateral", "bilateral", "multilateral", "sidelines")),
        "date": day.isoformat(),
        "end_date": None,
        "host": None,
        "place": {"name": city, "country": country} if format_ == "in_person" else None,
        "part_of": random.choice((None, None, None, "Conference on Coasts and Rivers")),
    }


def _participant(person: Person, place: int) -> Record:
    party = {"country": person.country} if person.country else {"organization": person.organization}
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "represents": party,
        "capacity": "principal" if place < 2 else "delegate",
    }


def _look_again(random: Random, made: Record, day: date) -> None:
    """Give a draft what is to be looked at, and one record in ten a correction."""
    if made["status"] == "draft":
        known = [item for item in _OPEN if made["meeting"]["place"] is None or item != _OPEN[0]]
        chosen = random.sample(known, random.randint(1, len(known)))
        made["review"] = [{"path": path, "why": why} for path, why in chosen]
    if random.random() < 0.1:
        when = day + timedelta(days=random.randint(10, 200))
        made["revisions"] = [
            {
                "date": when.isoformat(),
                "path": "meeting.date",
                "was": day.replace(day=1).isoformat(),
            }
            | {"now": day.isoformat(), "why": "the ministry gave another day"}
        ]
