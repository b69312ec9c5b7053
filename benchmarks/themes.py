"""Make the themes of a record, and the tables that stand in them."""

from random import Random
from typing import Any

from benchmarks.cast import COUNTRIES
from benchmarks.sentences import LABELS, paragraph, sentence

Part = dict[str, Any]  # a theme or a table as it stands in the YAML file

_TEXT = (4750, 400)  # characters of paragraphs and points: mean and deviation
_CLAIMS = ("reported", "reported", "background", "analysis", "recommendation", "outlook")
HEADINGS = (
    "What Was Agreed", "The Money Behind It", "Voices from the Border", "Why Now",
    "What Stays Open", "The Longer View", "Steps for the Coming Year", "A Question of Trust",
    "Between Harbour and Highland", "Numbers on the Table", "What Comes Next", "Old Disputes",
)  # fmt: skip
_COLUMNS = ("Measure", "Lead", "Due", "Cost", "Effect")


def make_themes(random: Random, who: list[str]) -> list[Part]:
    """Return three to six themes that share so many characters of text as `_TEXT` says."""
    themes: list[Part] = [
        {"id": _slug(title), "title": title, "text": [], "claim": random.choice(_CLAIMS)}
        | {"points": _points(random, who), "tables": []}
        for title in random.sample(HEADINGS, random.randint(3, 6))
    ]
    left = random.gauss(*_TEXT)
    left -= sum(len(point["text"]) for theme in themes for point in theme["points"])
    turn = 0
    while left > 0 or turn < len(themes):
        text = paragraph(random, who, random.randint(2, 5))
        themes[turn % len(themes)]["text"].append(text)
        left -= len(text)
        turn += 1
    return themes


def _points(random: Random, who: list[str]) -> list[Part]:
    if random.random() < 0.4:
        return []
    labels = random.sample(LABELS, random.randint(3, 5))
    return [{"label": label, "text": sentence(random, who)} for label in labels]


def make_tables(random: Random, themes: list[Part]) -> list[Part]:
    """Return one or two tables, each in a theme of its own that lists it."""
    tables = []
    for theme in random.sample(themes, random.randint(1, 2)):
        columns = list(_COLUMNS[: random.randint(2, 4)])
        table = {"id": f"table-{theme['id']}", "theme": theme["id"], "caption": theme["title"]}
        table |= {"columns": columns, "rows": _rows(random, len(columns))}
        theme["tables"] = [table["id"]]
        tables.append(table)
    return tables


def _rows(random: Random, columns: int) -> list[list[str]]:
    return [
        [label, *(_cell(random, place) for place in range(1, columns))]
        for label in random.sample(LABELS, random.randint(3, 6))
    ]


def _cell(random: Random, place: int) -> str:
    if place == 1:
        return random.choice(COUNTRIES)[1]
    return f"{random.choice(('March', 'June', 'October'))} {random.randint(2026, 2031)}"


def _slug(title: str) -> str:
    return title.lower().replace(" ", "-")
