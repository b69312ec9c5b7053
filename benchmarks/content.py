"""What the other generators get of a record: the record, and what their templates cannot work out.

Words that readout finds by itself while it builds (parties, places of review items, the version of
the record's file, meetings of the same parties) are worked out here beforehand, outside the time
that is measured: in favour of the others.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import combinations
from typing import Any
from unicodedata import combining, normalize

from benchmarks.cast import COUNTRIES
from benchmarks.records import Record
from benchmarks.yaml_text import yaml_of_record
from pipeline.dictionary import record_fields

Content = dict[str, Any]

SITE = {"title": "Benchmark briefings", "base_url": "https://briefings.example.org/"}
# Where on a page each review item and correction of the made records belongs.
_PLACES = {
    "meeting.place": ("meeting-place", "Place"),
    "meeting.date": ("meeting-date", "Date"),
    "sources[0].author": ("source-1", "Source 1: author"),
    "topics": ("topics", "Topics"),
}
WORDS: dict[str, Any] = {
    "status": {
        "draft": ["Draft", "not yet checked by a person"],
        "reviewed": ["Reviewed", "checked by a person"],
    },
    "claim": {
        "reported": ["Reported", "what the article says took place or was said"],
        "background": ["Background", "context that the article gives"],
        "analysis": ["Analysis", "the article's own reading of events"],
        "recommendation": ["Recommendation", "what the article advises"],
        "outlook": ["Outlook", "what the article expects or thinks possible"],
    },
    "own": ["analysis", "recommendation", "outlook"],
    "certainty": {
        "draft": "Set by hand, and not yet checked by a second person.",
        "reviewed": "Confirmed by a person, except where marked otherwise.",
    },
    "lead_in": {"planned": "Planned", "cancelled": "Cancelled"},
    "kinds": {
        "countries": "Countries",
        "organizations": "Organizations",
        "people": "People",
        "pairs": "Pairs",
        "places": "Places",
        "topics": "Topics",
        "years": "Years",
    },
    "fields": [field._asdict() for field in record_fields()],
    "meeting": {
        "planned": "Planned; not reported as held",
        "reported": "Reported as held",
        "cancelled": "Cancelled",
    },
    "format": {"in_person": "In person", "phone": "By telephone", "video": "By video"},
    "setting": {
        "bilateral": "Bilateral",
        "multilateral": "Multilateral",
        "sidelines": "On the sidelines of another event",
    },
}


@cache
def _country_names() -> dict[str, str]:
    return {code: name for code, name, _ in COUNTRIES}


def content_of_record(record: Record) -> Content:
    """Return the record with what its page shows besides: parties, marks, lists and the like."""
    delegations = _delegations(record["participants"])
    names = [delegation["name"] for delegation in delegations]
    lead, _, more = record["summary"].partition(". ")
    return {
        **record,
        "version": sha256(yaml_of_record(record).encode()).hexdigest()[:12],
        "lead": f"{lead}." if more else lead,
        "more": more,
        "date": record["meeting"]["date"],
        "updated": _updated(record),
        "place": _place_name(record),
        "parties": names,
        "parties_text": _listed(names),
        "delegations": delegations,
        "review": [_placed(item) for item in record["review"]],
        "revisions": [_corrected(item) for item in record["revisions"]],
        "marks": {
            _PLACES[item["path"]][0]: number for number, item in enumerate(record["review"], 1)
        },
        "tables": {
            table["id"]: {**table, "number": number}
            for number, table in enumerate(record["tables"], 1)
        },
        "lists": lists_of_record(record),
    }


def lists_of_record(record: Record) -> dict[str, list[Content]]:
    """Return the lists that a record stands on, by kind, in the order in which pages name them.

    `term` is what a list goes by: the names of a pair are parted by &, a city and its country by a
    comma. `name` is what links to it say, `path` where it stands.
    """
    parties = [person["represents"] for person in record["participants"]]
    codes = [party["country"] for party in parties if "country" in party]
    place = _place_name(record)
    return {
        "countries": _links("countries", (_country_names()[code] for code in codes)),
        "organizations": _links(
            "organizations", (one["organization"] for one in parties if "organization" in one)
        ),
        "people": _links("people", (person["name"] for person in record["participants"])),
        "pairs": _links("pairs", pairs_of_record(record)),
        "places": _links("places", (place, place.partition(", ")[2]) if place else ()),
        "topics": _links("topics", record["topics"]),
        "years": _links("years", [record["meeting"]["date"][:4]]),
    }


def pairs_of_record(record: Record) -> list[str]:
    """Return the pairs of parties that met, the parties of each in the order of the alphabet."""
    parties = [person["represents"] for person in record["participants"]]
    keys = {
        party.get("country", "").lower() or _slug(party["organization"]): _party_name(party)
        for party in parties
    }
    ordered = [keys[key] for key in sorted(keys)]
    return [" & ".join(sorted(pair, key=str.casefold)) for pair in combinations(ordered, 2)]


Meeting = tuple[str, str, list[str]]
"""The date of a meeting, the id of its record, and the pairs of parties that met."""


def meeting_of_record(record: Record) -> Meeting:
    """Return what the meetings of the same parties are found by."""
    return record["meeting"]["date"], record["id"], pairs_of_record(record)


def neighbours(meetings: Iterable[Meeting]) -> dict[str, dict[str, list[str]]]:
    """Return the ids of up to three meetings before and three after each that share a pair."""
    ordered = sorted(meetings)
    places: dict[str, list[int]] = {}
    for place, (_, _, pairs) in enumerate(ordered):
        for pair in pairs:
            places.setdefault(pair, []).append(place)
    before: list[set[int]] = [set() for _ in ordered]
    after: list[set[int]] = [set() for _ in ordered]
    for run in places.values():
        for at, place in enumerate(run):
            before[place].update(run[max(at - 3, 0) : at])
            after[place].update(run[at + 1 : at + 4])
    return {
        id_: {
            "earlier": [ordered[at][1] for at in sorted(before[place])[-3:]],
            "later": [ordered[at][1] for at in sorted(after[place])[:3]],
        }
        for place, (_, id_, _) in enumerate(ordered)
        if before[place] or after[place]
    }


def _updated(record: Record) -> str:
    dates = [source["published"] for source in record["sources"]]
    return str(max(dates + [item["date"] for item in record["revisions"]]))


def _place_name(record: Record) -> str | None:
    place = record["meeting"]["place"]
    return place and f"{place['name']}, {_country_names()[place['country']]}"


def _links(kind: str, terms: Iterable[str]) -> list[Content]:
    return [
        {"term": term, "name": _list_name(kind, term), "path": f"{kind}/{_slug(term)}/"}
        for term in dict.fromkeys(terms)
    ]


def _list_name(kind: str, term: str) -> str:
    if kind == "pairs":
        return term.replace(" & ", " and ")
    if kind == "places":
        city, _, country = term.partition(", ")
        return city if country else f"Anywhere in {term}"
    return term


def _slug(term: str) -> str:
    """Return the folder of a list as Hugo calls it, which finds it by itself."""
    letters = "".join(char for char in normalize("NFKD", term) if not combining(char))
    return re.sub(r"[^a-z0-9-]", "", letters.lower().replace(" ", "-"))


def _delegations(people: list[Record]) -> list[Content]:
    groups: dict[str, list[Content]] = {}
    for number, person in enumerate(people, 1):
        groups.setdefault(_party_name(person["represents"]), []).append(
            {**person, "number": number}
        )
    return [{"name": name, "people": group} for name, group in groups.items()]


def _party_name(party: Record) -> str:
    return str(party.get("organization") or _country_names()[party["country"]])


def _placed(item: Record) -> Content:
    anchor, words = _PLACES[item["path"]]
    return {**item, "anchor": anchor, "place": words}


def _corrected(item: Record) -> Content:
    """Return a correction, its days in words as pages tell them."""
    return {**_placed(item), "was": _in_words(item["was"]), "now": _in_words(item["now"])}


def _in_words(day: str) -> str:
    return f"{date.fromisoformat(day):%-d %B %Y}"


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
