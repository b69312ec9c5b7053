"""Write references as CSL-JSON, which Zotero, Pandoc and their like read."""

from collections.abc import Iterable
from typing import Any

from pipeline.render.data.references import Reference
from pipeline.render.data.texts import encoded, json_line


def csl_json(references: Iterable[Reference]) -> bytes:
    """Return the references as one list."""
    return encoded(json_line([_item(one) for one in references]) + "\n")


def _item(one: Reference) -> dict[str, Any]:
    kind = "webpage" if one.url else "report" if one.kind == "briefing" else "document"
    values = {
        "id": one.key,
        "type": kind,
        "title": one.title,
        # A name that is not to be taken apart: it may be that of a body.
        "author": [{"literal": one.author}] if one.author else None,
        "publisher": one.publisher,
        "container-title": one.publisher if one.url else None,
        "issued": {"date-parts": [list(one.date_parts)]} if one.date_parts else None,
        "URL": one.url,
        "language": one.language,
        "note": one.note,
    }
    return {name: value for name, value in values.items() if value is not None}
