"""Say what a thing is made of, so that a change of any of it is seen and can be named."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from pipeline.build.state.files import Files
from pipeline.build.state.watching import OWN, versions

Recipe = Mapping[str, str]
"""Digests of what a kind of page is made of besides records, by the names of these."""

READOUT = "readout itself"
SETTINGS = "readout.yaml"


def digest_of_parts(parts: Iterable[str]) -> str:
    """Return one digest of several texts in their order."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def digest_of_columns(parts: Iterable[bytes]) -> str:
    """Return one digest of several long texts in their order."""
    digest = sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8) + part)
    return digest.hexdigest()


def recipe_digest(recipe: Recipe) -> str:
    """Return the digest of a recipe."""
    return digest_of_parts(part for pair in sorted(recipe.items()) for part in pair)


def recipe_to_json(recipe: Recipe) -> str:
    """Return a recipe as one line."""
    return json.dumps(dict(sorted(recipe.items())), ensure_ascii=False)


def code_digest(inputs: Files) -> str:
    """Return the digest of readout's code and schemas, and of the libraries below it."""
    names = (*inputs.names(f"{OWN}pipeline/"), *inputs.names(f"{OWN}schemas/"))
    parts = [versions()]
    for name in names:
        parts += (name, inputs.digest(name))
    return digest_of_parts(parts)


def changes(before: str | None, now: Recipe) -> tuple[str, ...]:
    """Return the names of what is another than in an earlier recipe, kept as JSON; all if none."""
    try:
        known = json.loads(before) if before else {}
    except ValueError:
        known = {}
    names = known.keys() | now.keys()
    return tuple(sorted(name for name in names if known.get(name) != now.get(name)))
