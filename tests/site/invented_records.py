"""Records that are hard to show: long, right to left, withdrawn, empty, wide; beside plain ones.

The plain ones are those of the benchmark. Each of the others differs from a plain one in what its
name says.
"""

from collections.abc import Callable
from typing import Any

from benchmarks.records import record

Data = dict[str, Any]

_LONG = "Wasserstraßenverwaltungsangelegenheitenausschussvorsitzender"
_LONGEST = (_LONG * 5)[:300]
_SCRIPTS = (
    ("عبد الرحمن بن يوسف الفهري", "وزير الخارجية"),
    ("נועה בת-אור", "שרת החוץ"),
    ("Nguyễn Thị Hương Giang", "Bộ trưởng"),
    ("山辺 千鶴", "外務大臣"),
    ("เกศินี ศรีวรานนท์", "รัฐมนตรี"),
    ("Ὀρέστης Καλογιάννης", "Υπουργός"),
    ("Ḱire Šećerović-Ðurić", "zamjenik ministra"),
    ("Ana 🚢 Duarte", "Minister (“Sea & Air”) <acting>"),
)


def invented_records(count: int) -> list[Data]:
    """Return so many records, the special ones first; their ids are their names."""
    special = [
        _named(name, change(record(number)))
        for number, (name, change) in enumerate(_SPECIAL.items())
    ]
    return [*special, *(record(1_000 + number) for number in range(count - len(special)))]


def _named(name: str, made: Data) -> Data:
    return {**made, "id": name}


def _long(made: Data) -> Data:
    table = {"id": "wide", "theme": None, "caption": _LONGEST}
    table |= {"columns": [_LONG, "Year"], "rows": [[_LONG, _LONGEST]]}
    return {
        **made,
        "title": " ".join([_LONG] * 12),
        "summary": f"{_LONGEST} met {_LONG}. " * 4,
        "meeting": {**made["meeting"], "part_of": _LONGEST}
        | {"place": {"name": _LONGEST, "country": "AT"}},
        "participants": [
            _person(f"long-{number}", _LONGEST[: 300 - number], _LONG * 3, {"organization": name})
            for number, name in enumerate((_LONGEST, _LONG))
        ],
        "tables": [*made["tables"], table],
        "review": [{"path": "meeting.place", "why": _LONGEST}],
        "sources": [_source(url=f"https://news.example/{'x' * 900}", publisher=_LONGEST)],
    }


def _right_to_left(made: Data) -> Data:
    text = "التقى الوزيران في المدينة 3 مرات (مع ABC) وناقشا «المياه» و70٪ من الميزانية."
    return {
        **made,
        "title": "محادثات حول المياه في Lisbon: الجولة الثانية",
        "summary": text,
        "sources": [_source(language="ar", publisher="صحيفة الميناء", author="ليلى")],
        "participants": [
            _person("fihri", *_SCRIPTS[0], {"country": "MA"}),
            _person("bat-or", *_SCRIPTS[1], {"organization": "منظمة الأنهار"}),
        ],
        "themes": [_theme("water", "المياه", [text, "Mixed: العربية, then English."], "مهم")],
        "tables": [],
    }


def _of_all_scripts(made: Data) -> Data:
    people = [
        _person(f"person-{number}", name, role, {"country": code})
        for number, ((name, role), code) in enumerate(
            zip(_SCRIPTS, ("MA", "IL", "VN", "JP", "TH", "GR", "HR", "PT"), strict=True)
        )
    ]
    return {**made, "participants": people, "title": None, "summary": None}


def _wide(made: Data) -> Data:
    columns = [f"Year {year}" for year in range(2010, 2024)]
    rows = [[f"{row * 137 + place} t" for place in range(len(columns))] for row in range(60)]
    table = {"id": "wide", "theme": made["themes"][0]["id"], "caption": "Catch by year"}
    themes = [{**made["themes"][0], "tables": [*made["themes"][0]["tables"], "wide"]}]
    tables = [*made["tables"], {**table, "columns": columns, "rows": rows}]
    return {**made, "themes": [*themes, *made["themes"][1:]], "tables": tables}


def _crowded(made: Data) -> Data:
    people = [
        _person(f"envoy-{number}", f"Ada Marlund {number}", "Envoy", {"country": code})
        | {"capacity": "delegate" if number % 3 else "principal"}
        for number, code in enumerate(["PT", "KE", "MN", "CL", "FI", "NP"] * 7)
    ]
    return {**made, "participants": people}


def _retracted(made: Data) -> Data:
    why = "The report described a rehearsal; no meeting took place."
    return {
        **made,
        "status": "retracted",
        "revisions": [_revision("status", "draft", why, "retracted")],
    }


def _corrected(made: Data) -> Data:
    first, *rest = made["participants"]
    day = made["meeting"]["date"]
    return {
        **made,
        "status": "reviewed",
        "review": [],
        "meeting": {**made["meeting"], "place": None, "format": "video"},
        "participants": [{**first, "role": "Envoy for Rivers"}, *rest],
        "revisions": [
            _revision("meeting.date", "2024-01-31", "The ministry gave another day.", day),
            _revision(
                f"participants[{first['id']}].role", None, "It was left out.", "Envoy for Rivers"
            ),
            _revision("meeting.place", "Graz", "The talks were held by video.", None),
        ],
    }


def _to_review(made: Data) -> Data:
    theme = made["themes"][0]["id"]
    paths = ("meeting.date", "meeting.place", "topics", f"themes[{theme}].text[0]", "participants")
    items = [{"path": path, "why": f"the text says {n} things"} for n, path in enumerate(paths)]
    return {**made, "status": "draft", "review": items}


def _of_many_sources(made: Data) -> Data:
    sources = [
        _source(
            url=f"https://news{number}.example/a?b={number}&c=%C3%A9#d",
            publisher=f"Courier {number}",
            attributed_to=["Port Wire", "Agence du Fleuve"],
        )
        for number in range(6)
    ]
    return {**made, "sources": sources}


def _with_meeting(**fields: object) -> Callable[[Data], Data]:
    return lambda made: {**made, "meeting": {**made["meeting"], **fields}}


def _without_meeting(made: Data) -> Data:
    return {**made, "meeting": None, "participants": [], "review": [], "revisions": []}


def _bare(made: Data) -> Data:
    kept = ("schema", "id", "sources", "meeting")
    return {key: made[key] for key in kept} | {"participants": [], "sources": [_source()]}


_SPECIAL: dict[str, Callable[[Data], Data]] = {
    "long": _long,
    "right-to-left": _right_to_left,
    "of-all-scripts": _of_all_scripts,
    "wide": _wide,
    "crowded": _crowded,
    "retracted": _retracted,
    "corrected": _corrected,
    "to-review": _to_review,
    "reviewed": lambda made: {**made, "status": "reviewed", "review": [], "revisions": []},
    "of-many-sources": _of_many_sources,
    "renamed": lambda made: {**made, "aliases": ["of-another-name", "of-a-third-name"]},
    "planned": _with_meeting(status="planned", date="2031-06", end_date=None),
    "cancelled": _with_meeting(status="cancelled", date="2031", end_date=None),
    "of-three-days": _with_meeting(date="2024-02-28", end_date="2024-03-01"),
    "undated": _with_meeting(date=None, place=None, part_of=None),
    "without-meeting": _without_meeting,
    "bare": _bare,
    "in-french": lambda made: {**made, "sources": [_source(language="fr", publisher="Le Quai")]},
}
SPECIAL = tuple(_SPECIAL)


def _person(id_: str, name: str, role: str | None, party: dict[str, str]) -> Data:
    return {"id": id_, "name": name, "role": role, "represents": party, "capacity": "principal"}


def _source(**fields: object) -> Data:
    return {"article": None, "sha256": None, **fields}


def _theme(id_: str, title: str, text: list[str], label: str) -> Data:
    points = [{"label": label, "text": one} for one in text]
    return {"id": id_, "title": title, "text": text, "claim": "outlook", "points": points}


def _revision(path: str, was: str | None, why: str, now: str | None = None) -> Data:
    return {"date": "2025-02-03", "path": path, "was": was, "now": now, "why": why}
