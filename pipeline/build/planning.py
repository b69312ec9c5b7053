"""Decide what a new reading does to a record: written, written again, merged or left alone."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal

from pipeline.build.drafting import Drafted
from pipeline.build.fetched import Keeping
from pipeline.build.holdings import record_bytes
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, ExtractorError, SourceError
from pipeline.forms import data_from_record
from pipeline.model import Draft
from pipeline.record import (
    MergedText,
    Parsed,
    UnfitError,
    find_excess,
    is_sound,
    merge_text,
    read_parsed,
    read_record,
    text_from_parsed,
    yaml_from_record,
)
from pipeline.values import dataclass, replace

# new, written again, as it was; merged, or edited by people and as they have it; edited, while what
# the parser had said before is lost; made of another article.
Outcome = Literal["new", "updated", "unchanged", "merged", "kept", "unmerged", "apart"]
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written for one article: `was` is the record's text now, None if it is new.

    `extracted` is the text that the reading's offsets count in, where that is not the article.
    `disputes` counts the places in which people and parser differ.
    """

    record: Path
    was: str | None
    text: str
    reading: str
    extracted: str | None
    outcome: Outcome
    disputes: int = 0


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be written for one article.

    `copy` is the content of an article from elsewhere, and `keeping` tells what becomes of one that
    was fetched; `failures` are those of extractors.
    """

    article: str
    plan: Plan
    copy: bytes | None
    failures: tuple[ExtractorError, ...]
    keeping: Keeping | None = None


def plan_draft(
    workspace: Workspace,
    path: Path,
    drafted: Drafted,
    taught: str | None,
    others: Sequence[Path] = (),
) -> Plan:
    """Return what to write to the record at `path` and beside it.

    A record that is byte for byte what the parser wrote is nobody's edit and is written anew; any
    other is merged into. `taught` is the digest of what people.yaml and lookups.yaml taught the
    reading; `others` are further records of the article, of which one may have been copied. Raise
    `SourceError` where the record would be no record, or has problems and so cannot be merged into.
    """
    draft = drafted.draft
    text = yaml_from_record(draft.record)
    excess = find_excess(data_from_record(draft.record), text)
    if excess is not None:
        raise SourceError(str(draft.record.sources[0].article), excess, "split the article")
    fresh = replace(Parsed.of(draft), taught=taught, fixes=drafted.fixes)
    if not path.exists():
        return Plan(path, None, text, text_from_parsed(fresh), draft.text, "new")
    data = record_bytes(path)
    base = _base(workspace, path, draft) or _lent(workspace, others)
    reading = text_from_parsed(fresh)
    if _is_nobodys(data, base, fresh):
        is_same = data == text.encode() and _is_kept(workspace, path, reading)
        was = data.decode("utf-8")
        outcome: Outcome = "unchanged" if is_same else "updated"
        return Plan(path, was, text, reading, draft.text, outcome)
    return _plan_merge(path, data, base, draft, fresh)


def _is_nobodys(data: bytes, base: Parsed | None, fresh: Parsed) -> bool:
    """Tell whether nobody has edited a record since the parser wrote it.

    One that people have made what the parser would now write is theirs: they may be right when the
    parser next is not.
    """
    if base is not None and base.held is not None:
        return False
    return sha256(data).hexdigest() == (base or fresh).yaml_sha256


def _plan_merge(path: Path, data: bytes, base: Parsed | None, draft: Draft, fresh: Parsed) -> Plan:
    merged = _merged(path, data, base, draft)
    was = data.decode("utf-8")
    text = _BOM * was.startswith(_BOM) + merged.text
    outcome: Outcome = "unmerged" if base is None else "kept" if text == was else "merged"
    return Plan(
        path,
        was,
        text,
        text_from_parsed(_noted(merged.reading, fresh)),
        draft.text,
        outcome,
        merged.open,
    )


def _noted(reading: Parsed, fresh: Parsed) -> Parsed:
    """Return the base of the next merge, with what is noted of the reading before its merge.

    The digest is that of what the parser itself would write: with the ids that people gave, a file
    in which they changed nothing else would be taken for nobody's edit.
    """
    return replace(reading, yaml_sha256=fresh.yaml_sha256, taught=fresh.taught, fixes=fresh.fixes)


def _merged(path: Path, data: bytes, base: Parsed | None, draft: Draft) -> MergedText:
    loaded = read_record(data, str(path))
    article = draft.record.sources[0].article
    if not is_sound(loaded):
        raise SourceError(
            str(path),
            f"has problems, so what is now read in {article} was not merged into it",
            "mend what readout check tells, then parse again",
        )
    try:
        return merge_text(loaded, base, draft)
    except UnfitError as err:
        raise SourceError(
            str(path), f"cannot take in what is now read in {article}: {err}", "shorten the record"
        ) from err


def _base(workspace: Workspace, path: Path, draft: Draft) -> Parsed | None:
    """Return what the parser last said for a record, None where that is lost or damaged.

    Raise `DataError` where git left a conflict in it: either side of it is a base.
    """
    own = workspace.parsed_path(path.stem)
    if own.is_file():
        parsed = _read(own)
        return parsed if parsed and _is_of(parsed, draft) else None
    return next(_orphans(workspace, draft.record.sources[0].article), None)


def _is_of(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether a reading is of this article, moved or edited perhaps, and not of another."""
    was, now = parsed.draft.record, draft.record
    names = {source.article for source in was.sources}
    digests = {source.sha256 for source in was.sources}
    source = now.sources[0]
    return was.id == now.id or source.article in names or source.sha256 in digests


def _orphans(workspace: Workspace, article: str | None) -> Iterator[Parsed]:
    """Yield readings of an article whose record's file now has another name."""
    for kept in sorted(workspace.parsed_path("x").parent.glob("*.json")):
        if not workspace.record_path(kept.stem).exists():
            parsed = _read(kept)
            if parsed and article in [one.article for one in parsed.draft.record.sources]:
                yield parsed


def _lent(workspace: Workspace, others: Sequence[Path]) -> Parsed | None:
    """Return what the parser last said of the article for another record of it."""
    kept = (workspace.parsed_path(one.stem) for one in others)
    return next((parsed for one in kept if one.is_file() and (parsed := _read(one))), None)


def _read(kept: Path) -> Parsed | None:
    try:
        return read_parsed(kept.read_text(encoding="utf-8"), str(kept))
    except DataError as err:
        if any(one.code == "merge-conflict" for one in err.problems):
            raise
        return None
    except UnicodeDecodeError:
        return None


def _is_kept(workspace: Workspace, path: Path, reading: str) -> bool:
    kept = workspace.parsed_path(path.stem)
    return kept.is_file() and kept.read_bytes() == reading.encode()


def insist_on_room(workspace: Workspace, name: str, data: bytes) -> None:
    """Raise `SourceError` if another article stands where a copy is to be made."""
    target = workspace.root / name
    if target.exists() and target.read_bytes() != data:
        raise SourceError(
            str(target), "another article of this name is here", "rename the new one and try again"
        )
