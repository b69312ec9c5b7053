"""Put a draft's record and what it stands on in place, and leave a person's record alone."""

from hashlib import sha256
from pathlib import Path
from typing import Literal

from pipeline.build.files import write_whole
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, SourceError
from pipeline.model import Draft
from pipeline.record import (
    data_from_record,
    find_excess,
    is_read_with,
    parsed_from_draft,
    read_parsed,
    with_people,
    yaml_from_record,
)

Outcome = Literal["new", "updated", "unchanged", "kept"]


def file_draft(
    workspace: Workspace, path: Path, draft: Draft, people: str | None = None
) -> Outcome:
    """Write the record to `path` unless a person has edited it since; return what was done.

    A record that is byte for byte what the parser wrote, or would write now, is nobody's edit.
    Where what the parser said is lost, it is put back beside an edited record: then all that
    differs from it is the person's. `people` is the digest of the known people that the article was
    read with; it is noted beside an edited record too. Raise `SourceError` for an article whose
    record would be larger than what can be read back.
    """
    text = yaml_from_record(draft.record)
    excess = find_excess(data_from_record(draft.record), text)
    if excess is not None:
        raise SourceError(str(draft.record.sources[0].article), excess, "split the article")
    if not path.exists():
        _write(workspace, path, draft, text, people)
        return "new"
    found, base = sha256(path.read_bytes()).hexdigest(), _base(workspace, path)
    if found not in (base, sha256(text.encode()).hexdigest()):
        if base is None:
            _write_base(workspace, path, draft, text, people)
        else:
            _note_people(workspace.parsed_path(path.stem), people)
        return "kept"
    return "updated" if _write(workspace, path, draft, text, people) else "unchanged"


def _base(workspace: Workspace, path: Path) -> str | None:
    """Return the digest of the record as the parser last wrote it, None where that is lost."""
    parsed = workspace.parsed_path(path.stem)
    if not parsed.is_file():
        return None
    try:
        return read_parsed(parsed.read_text(encoding="utf-8"), str(parsed)).yaml_sha256
    except (DataError, UnicodeDecodeError):
        return None


def _write(workspace: Workspace, path: Path, draft: Draft, text: str, people: str | None) -> bool:
    """Write all that belongs to the record; return whether anything changed."""
    changed = write_whole(path, text.encode())
    return _write_base(workspace, path, draft, text, people) or changed


def _write_base(
    workspace: Workspace, path: Path, draft: Draft, text: str, people: str | None
) -> bool:
    changed = False
    if draft.text is not None:
        changed = write_whole(workspace.text_path(path.stem), draft.text.encode())
    parsed = parsed_from_draft(draft, text, people).encode()
    return write_whole(workspace.parsed_path(path.stem), parsed) or changed


def _note_people(parsed: Path, people: str | None) -> None:
    """Note that a person's record stays as it is with these known people, too."""
    kept = parsed.read_bytes()
    if not is_read_with(kept, people):
        write_whole(parsed, with_people(kept.decode("utf-8"), people).encode())
