"""Run extractors of others over one document; what they propose is checked, and none ends a run."""

import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from itertools import islice
from pathlib import Path
from traceback import extract_tb
from typing import Any
from unicodedata import category

from pipeline.build.extractors import Extension, described
from pipeline.errors import ExtractorError
from pipeline.extract import Proposed, with_proposals
from pipeline.forms import data_from_record
from pipeline.model import Document, Draft, KnownPerson, Proposal, Record
from pipeline.record import NoPlaceError, texts_at

# No article names as many people; a function that never ends is cut off here.
_MOST_READ = 2_000
_MOST_CHARACTERS = 300


class _FaultError(Exception):
    """A proposal that does not fit its article or record."""


def propose(
    document: Document,
    draft: Draft,
    extensions: Sequence[Extension],
    people: Sequence[KnownPerson] = (),
) -> tuple[Draft, tuple[ExtractorError, ...]]:
    """Return the draft with review items for what is proposed, and which extractors failed.

    Of an extractor that raises, or makes one proposal that does not fit, nothing is taken. `people`
    are those whom the workspace knows: the record holds each under one spelling of several.
    """
    accepted: list[Proposed] = []
    failures = []
    for extension in extensions:
        try:
            accepted += _run(extension, document, draft)
        except ExtractorError as failure:
            failures.append(failure)
    also = _spellings(draft.record, people)
    known = [
        one._replace(held=also) if one.proposal.path == "participants" else one for one in accepted
    ]
    return with_proposals(document, draft, known), tuple(failures)


def _spellings(record: Record, people: Sequence[KnownPerson]) -> tuple[str, ...]:
    """Return how texts write the participants, other than their names in the record."""
    names = {one.name for one in record.participants}
    return tuple(text for one in people if one.name in names for text in one.also)


def _run(extension: Extension, document: Document, draft: Draft) -> list[Proposed]:
    try:
        with redirect_stdout(sys.stderr):  # standard output is for records
            found = list(islice(extension.extract(document, draft.record), _MOST_READ))
    except (Exception, SystemExit) as err:
        raise _failure(extension, document, f"failed: {described(err)}{_origin(err)}") from err
    try:
        data = data_from_record(draft.record)
        return [_checked(extension.name, one, len(document.article.text), data) for one in found]
    except _FaultError as err:
        raise _failure(extension, document, f"made a wrong proposal: {err}") from err


def _failure(extension: Extension, document: Document, fault: str) -> ExtractorError:
    name, article = extension.name, document.article.name
    again = "" if article == "-" else f", then run readout parse {article}"
    return ExtractorError(
        "standard input" if article == "-" else article,
        f"the extractor {name} {fault}",
        f"the record stands without what {name} proposes; mend {name} or leave it out{again}",
    )


def _origin(err: BaseException) -> str:
    """Return where the extractor raised, for whoever mends it."""
    frames = extract_tb(err.__traceback__)
    return f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""


def _checked(name: str, one: object, length: int, record: dict[str, Any]) -> Proposed:
    if not isinstance(one, Proposal):
        raise _FaultError(f"{type(one).__name__} is no Proposal")
    for part in ("path", "value", "what"):
        text = getattr(one, part)
        if not (isinstance(text, str) and any(map(str.isalnum, text))):
            raise _FaultError(f"its {part} is {text!r}, not text")
        if any(category(char) in {"Cc", "Cs"} for char in text if char not in "\n\t\r"):
            raise _FaultError(f"its {part} {text!a} holds a character that no text has")
        if len(text) > _MOST_CHARACTERS:
            raise _FaultError(f"its {part} is longer than {_MOST_CHARACTERS} characters")
    _insist_on_span(one, length)
    _insist_on_confidence(one.confidence)
    try:
        held = texts_at(record, one.path)
    except NoPlaceError as err:
        raise _FaultError(f"{err.fault} ({err.remedy})") from err
    return Proposed(name, one, held)


def _insist_on_span(one: Proposal, length: int) -> None:
    start, end = one.start, one.end
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length):
        fault = f"`{one.value}` is said to stand from {start!r} to {end!r}"
        raise _FaultError(f"{fault}, and the text has the characters 0 to {length}")


def _insist_on_confidence(confidence: object) -> None:
    if confidence is None:
        return
    if (
        isinstance(confidence, bool)
        or not isinstance(confidence, int | float)
        or not 0 <= confidence <= 1
    ):
        raise _FaultError(f"its confidence is {confidence!r}, not a number from 0 to 1")
