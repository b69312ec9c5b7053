"""Propose the persons and organizations that spaCy sees in an article (https://spacy.io).

A document enters, proposals leave; telling which of them the record holds is left to the caller.
"""

import re
import shlex
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from pipeline.countries import find_country
from pipeline.errors import WorkspaceError
from pipeline.model import (
    Block,
    Document,
    Extractor,
    Grid,
    ListItem,
    Paragraph,
    Passage,
    Proposal,
    Record,
)

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm"
# The labels of OntoNotes, and those of models for other languages than English.
_KINDS = {"PERSON": "a person", "PER": "a person", "ORG": "an organization"}
# `the European Union's`: what spaCy counts as part of a name.
_AROUND = re.compile(r"(?:the\s+)?(?P<name>.*?)(?:['’]s?)?\s*", re.IGNORECASE | re.DOTALL)


def names(options: Mapping[str, str]) -> Extractor:
    """Return the extractor; `model` among the options is the name or folder of a spaCy model.

    Raise `WorkspaceError` where spaCy or the model is not installed.
    """
    unknown = sorted(options.keys() - {"model"})
    if unknown:
        fault = f"has no option {unknown[0]!r}"
        raise WorkspaceError("the extractor spacy", fault, "its one option is model")
    return partial(_propose, _load(options.get("model", DEFAULT_MODEL)))


def _load(model: str) -> "Language":
    try:
        import spacy
    except ImportError as err:
        raise WorkspaceError(
            "the extractor spacy",
            f"spaCy is not installed ({err})",
            "run pip install 'readout-briefings[spacy]'",
        ) from err
    try:
        return spacy.load(model)
    except OSError as err:
        raise WorkspaceError(
            "the extractor spacy",
            f"the model {model!r} is neither installed nor a folder that holds a model",
            f"run python -m spacy download {shlex.quote(model)}, or name another one",
        ) from err


def _propose(nlp: "Language", document: Document, _record: Record) -> Iterator[Proposal]:
    pieces = [(one.text, one) for block in document.blocks for one in _passages(block)]
    for doc, passage in nlp.pipe(pieces, as_tuples=True):
        for entity in doc.ents:
            what = _KINDS.get(entity.label_)
            name = _AROUND.fullmatch(entity.text)
            if what is None or name is None or _is_no_name(name["name"]):
                continue
            first = entity.start_char + name.start("name")
            start, end = passage.span(first, first + len(name["name"]))
            yield Proposal(path="participants", value=name["name"], what=what, start=start, end=end)


def _is_no_name(text: str) -> bool:
    """Say whether small models slip: a country is often taken for one who acts for it."""
    return len(text) < 2 or find_country(text) is not None


def _passages(block: Block) -> tuple[Passage, ...]:
    """Return the text of a block; headings, where every word has a capital, mislead spaCy."""
    match block:
        case Paragraph():
            return (block.passage,)
        case ListItem():
            return (block.label, block.passage) if block.label else (block.passage,)
        case Grid():
            return tuple(cell for row in block.rows for cell in row.cells)
        case _:
            return ()
