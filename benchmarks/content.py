"""What the other generators get of a record: the record, and what their templates cannot work out.

Words that readout finds by itself while it builds (parties, places of review items) are worked out
here beforehand, outside the time that is measured: in favour of the others.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from benchmarks.cast import COUNTRIES
from benchmarks.records import Record

Content = dict[str, Any]

SITE = {"title": "Benchmark briefings", "base_url": "https://briefings.example.org/"}
# Where on a page each review item and correction of the made records belongs.
_PLACES = {
    "meeting.place": ("meeting-place", "Place"),
    "meeting.date": ("meeting-date", "Date"),
    "sources[0].author": ("source-1", "Source 1: author"),
    "topics": ("topics", "Topics"),
}
WORDS = {
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
    """Return the record with `parties`, `delegations`, `place`, `marks` and the lists it is in."""
    delegations = _delegations(record["participants"])
    names = [delegation["name"] for delegation in delegations]
    place = record["meeting"]["place"]
    return {
        **record,
        "date": record["meeting"]["date"],
        "place": place and f"{place['name']}, {_country_names()[place['country']]}",
        "parties": names,
        "parties_text": _listed(names),
        "delegations": delegations,
        "review": [_placed(item) for item in record["review"]],
        "revisions": [_placed(item) for item in record["revisions"]],
        "marks": {
            _PLACES[item["path"]][0]: number for number, item in enumerate(record["review"], 1)
        },
        "tables": {
            table["id"]: {**table, "number": number}
            for number, table in enumerate(record["tables"], 1)
        },
        "lists": lists_of_record(record),
    }


def lists_of_record(record: Record) -> dict[str, list[str]]:
    """Return the listing pages that a record stands on, by kind."""
    parties = [person["represents"] for person in record["participants"]]
    codes = {party["country"] for party in parties if "country" in party}
    if record["meeting"]["place"]:
        codes.add(record["meeting"]["place"]["country"])
    return {
        "years": [record["meeting"]["date"][:4]],
        "countries": sorted(_country_names()[code] for code in codes),
        "organizations": sorted({one["organization"] for one in parties if "organization" in one}),
        "topics": record["topics"],
        "people": [person["name"] for person in record["participants"]],
    }


def _delegations(people: list[Record]) -> list[Content]:
    groups: dict[str, list[Content]] = {}
    for number, person in enumerate(people, 1):
        party = person["represents"]
        name = party.get("organization") or _country_names()[party["country"]]
        groups.setdefault(name, []).append({**person, "number": number})
    return [{"name": name, "people": group} for name, group in groups.items()]


def _placed(item: Record) -> Content:
    anchor, words = _PLACES[item["path"]]
    return {**item, "anchor": anchor, "place": words}


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
