"""Read the JSON-LD of a page: what schema.org's article types say of title, author and date."""

import json
from collections.abc import Iterator, Mapping
from html import unescape

from lxml.html import HtmlElement

_MAX_CHARS = 1024 * 1024
_MAX_OBJECTS = 5000
_ARTICLE_ENDINGS = ("article", "posting", "report", "pressrelease", "statement")


def article_from_json_ld(tree: HtmlElement) -> Mapping[str, object]:
    """Return the first object of an article type, else of a web page; empty if there is neither."""
    objects = list(_objects(tree))
    for is_wanted in (_is_article, _is_page):
        found = next((one for one in objects if is_wanted(one)), None)
        if found is not None:
            return found
    return {}


def text_from_json(value: object, *keys: str) -> str | None:
    """Return a text value: itself, the first of a list, or the first of `keys` of an object."""
    for _ in range(4):
        if isinstance(value, list) and value:
            value = value[0]
        elif isinstance(value, dict):
            value = next((value[key] for key in keys if value.get(key)), None)
    return unescape(value) if isinstance(value, str) else None


def names_from_json(value: object) -> str | None:
    """Return the names of one or more people or organizations, separated by commas."""
    values = value if isinstance(value, list) else [value]
    names = [name for one in values[:20] if (name := text_from_json(one, "name"))]
    return ", ".join(dict.fromkeys(names)) or None


def _objects(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """Yield the objects of all blocks, outer ones first."""
    waiting: list[object] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = script.text or ""
        if len(source) <= _MAX_CHARS:
            waiting.append(_loaded(source))
    count = 0
    while waiting and count < _MAX_OBJECTS:
        count += 1
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting.extend(value[:_MAX_OBJECTS])
        elif isinstance(value, dict):
            yield value
            waiting.extend(value.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))


def _loaded(source: str) -> object:
    text = source.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        # strict=False: pages put bare line breaks into strings
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _types(value: Mapping[str, object]) -> list[str]:
    types = value.get("@type")
    listed = types if isinstance(types, list) else [types]
    return [one.lower() for one in listed if isinstance(one, str)]


def _is_article(value: Mapping[str, object]) -> bool:
    return any(one.endswith(_ARTICLE_ENDINGS) for one in _types(value))


def _is_page(value: Mapping[str, object]) -> bool:
    return any(one.endswith("webpage") for one in _types(value))
