"""Describe the tables of a site as a data package (https://datapackage.org)."""

from collections.abc import Mapping
from typing import Any, Final

from pipeline.model import Site
from pipeline.render.data.tables import TABLES, FlatTable, Reference
from pipeline.render.data.texts import encoded, json_line
from pipeline.render.links import find_safe_url
from pipeline.slug import slug_from_text

_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"


def data_package(site: Site, files: Mapping[str, tuple[int, str]]) -> bytes:
    """Return the package; `files` has size and SHA-256 of each table's file by the table's name."""
    base = find_safe_url(site.base_url)
    values = {
        "$schema": _PROFILE,
        "name": slug_from_text(site.title, "briefings"),
        "title": site.title,
        "description": site.description,
        "homepage": base,
        "licenses": _licences(site.licence),
        "resources": [_resource(table, files[table.name]) for table in TABLES],
    }
    known = {name: value for name, value in values.items() if value is not None}
    return encoded(json_line(known) + "\n")


def _resource(table: FlatTable, file: tuple[int, str]) -> dict[str, Any]:
    size, digest = file
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "description": table.description,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "schema": _schema(table),
    }


def _schema(table: FlatTable) -> dict[str, Any]:
    required = {name: {"required": True} for name in table.key}
    fields = [
        {**one._asdict(), **({"constraints": required[one.name]} if one.name in required else {})}
        for one in table.fields
    ]
    references = {"foreignKeys": [_foreign_key(one) for one in table.references]}
    return {
        "fields": fields,
        "missingValues": [""],
        "primaryKey": list(table.key),
        **(references if table.references else {}),
    }


def _foreign_key(one: Reference) -> dict[str, Any]:
    target = next(table for table in TABLES if table.name == one.table)
    return {
        "fields": list(one.fields),
        "reference": {"resource": one.table, "fields": list(target.key)},
    }


def _licences(licence: str | None) -> list[dict[str, str]] | None:
    """Return the terms of use: by their address, or by what they are called."""
    if not licence:
        return None
    if url := find_safe_url(licence):
        return [{"path": url}]
    return [{"name": slug_from_text(licence, "licence"), "title": licence}]
