"""A small workspace, and the change whose rebuild is disturbed: old site and new one are known."""

import shutil
from pathlib import Path

RECORD = """\
schema: readout/record/1
id: {id}
title: {title}
sources:
  - {{article: null, sha256: null}}
meeting:
  status: reported
  date: {date}
  place: {{name: {place}, country: {country}}}
participants:
  - id: {person}
    name: {name}
    role: envoy
    represents: {{country: {country}}}
  - id: teo-varga
    name: Teo Varga
    role: null
    represents: {{organization: River Council}}
topics: [{topic}]
"""
CONFIG = "title: {title}\nbase_url: https://talks.example.org/t/\n"
BASE_URL = "https://talks.example.org/t/"
ARTICLE = """\
Envoys meet in {place}

{place}, 3 March 2025 - The Minister of Foreign Affairs of Norway, Mira Solvang, met the Minister of
Trade of Portugal, Duarte Rilhas, in {place} on 3 March 2025. They discussed trade and fisheries.
"""
NAMES = ("alpha", "beta", "delta", "gamma", "kappa", "lambda", "omega", "sigma")


def record(id_: str, title: str, **other: str) -> str:
    """Return the YAML of a record; `other` are date, place, country, person, name and topic."""
    facts = {
        "date": "2025-03-04",
        "place": "Vaduz",
        "country": "LI",
        "person": "mira-solvang",
        "name": "Mira Solvang",
        "topic": "trade",
    }
    return RECORD.format(id=id_, title=title, **{**facts, **other})


def make_old(root: Path) -> None:
    """Make eight records, of which one alone names a person, a country and a topic."""
    shutil.rmtree(root / "records", ignore_errors=True)
    (root / "records").mkdir(parents=True)
    (root / "readout.yaml").write_text(CONFIG.format(title="Talks"))
    for number, name in enumerate(NAMES, 1):
        _write(root, name, record(name, f"Talks of {name}", date=f"2025-03-0{number}"))
    alone = {"country": "PT", "person": "duarte-rilhas", "name": "Duarte Rilhas"}
    _write(
        root, "beta", record("beta", "Talks of beta", date="2024-01-02", topic="energy", **alone)
    )


def make_new(root: Path) -> None:
    """Change the workspace of `make_old`: a record changes, one comes, one goes, titles change."""
    _write(root, "alpha", record("alpha", "Talks of alpha, continued", place="Schaan"))
    (root / "records" / "beta.yaml").unlink()
    alone = {"country": "EE", "person": "liis-maarend", "name": "Liis Maarend"}
    _write(
        root, "theta", record("theta", "Talks of theta", date="2026-05-06", topic="health", **alone)
    )


def add_articles(root: Path, *places: str) -> None:
    """Put one article for each place into the workspace."""
    (root / "articles").mkdir(exist_ok=True)
    for place in places:
        path = root / "articles" / f"envoys-in-{place.lower()}.txt"
        path.write_text(ARTICLE.format(place=place))


def copy(source: Path, target: Path) -> None:
    """Make `target` the same as `source`, whatever stood there."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, symlinks=True)


def _write(root: Path, name: str, text: str) -> None:
    (root / "records" / f"{name}.yaml").write_text(text)
