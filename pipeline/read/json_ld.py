"""Read the JSON-LD of a page: what schema.org's article types say of title, author and date.

Broken blocks say nothing. Of several articles the one that bears a name or address of the page
counts; where none does, they are teasers of other pages and say nothing either.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from html import unescape

from lxml.html import HtmlElement

_MAX_CHARS = 1024 * 1024
_MAX_OBJECTS = 5000
_ARTICLE_ENDINGS = ("article", "posting", "report", "pressrelease", "statement")


_MIN_TITLE_CHARS = 12  # a title this long may go on with the site's name
_REFERRING = ("author", "creator", "publisher")
# Scripts in old XHTML hide their content from the parser.
_WRAPPING = re.compile(r"^(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[)+|(?:\s|-->|//|/\*|\*/|\]\]>|;)+$")


def article_from_json_ld(tree: HtmlElement, names: Collection[str] = ()) -> Mapping[str, object]:
    """Return the page's object of an article type, else of a web page; empty if there is neither.

    `names` are the titles and addresses that the page goes by. Authors and publishers that are
    only referred to are put in.
    """
    objects = list(_objects(tree))
    known = {
        identifier: one for one in objects if (identifier := _identifier(one)) and len(one) > 1
    }
    for is_wanted in (_is_article, _is_page):
        found = _of_page([one for one in objects if is_wanted(one)], names)
        if found is not None:
            return {**found, **_resolved(found, known)}
    return {}


def _of_page(
    objects: Sequence[Mapping[str, object]], names: Collection[str]
) -> Mapping[str, object] | None:
    """Return the object of the page itself; one alone needs no proof."""
    titles = {str(one.get("headline") or one.get("name")) for one in objects}
    if len(titles) <= 1:
        return next(iter(objects), None)
    wanted = {_bare(name) for name in names}
    keys = ("url", "@id", "mainEntityOfPage", "headline", "name")
    return next(
        (
            one
            for one in objects
            if any(
                _is_named(_bare(text_from_json(one.get(key), "@id", "url")), wanted) for key in keys
            )
        ),
        None,
    )


def _is_named(own: str, wanted: Collection[str]) -> bool:
    is_long = len(own) >= _MIN_TITLE_CHARS and " " in own
    return own in wanted or (is_long and any(name.startswith(own) for name in wanted))


def _bare(name: str | None) -> str:
    """Return a name for comparison; an address without its scheme and what follows `#`."""
    text = " ".join((name or "").casefold().split())
    if "://" not in text:
        return text or "\0"  # nothing is equal to what is not there
    return text.split("://", 1)[1].split("#", 1)[0].rstrip("/")


def _identifier(value: Mapping[str, object]) -> str | None:
    identifier = value.get("@id")
    return identifier if isinstance(identifier, str) else None


def _resolved(
    found: Mapping[str, object], known: Mapping[str, Mapping[str, object]]
) -> dict[str, object]:
    """Return what the article says by reference, with the object in place of its identifier."""
    resolved: dict[str, object] = {}
    for key in _REFERRING:
        value = found.get(key)
        values = value[:20] if isinstance(value, list) else [value]
        if any(isinstance(one, dict) and not one.get("name") for one in values):
            resolved[key] = [
                known.get(_identifier(one) or "", one) if isinstance(one, dict) else one
                for one in values
            ]
    return resolved


def text_from_json(value: object, *keys: str) -> str | None:
    """Return a text value: itself, the first of a list, or the first of `keys` of an object."""
    for _ in range(4):
        if isinstance(value, list) and value:
            value = value[0]
        elif isinstance(value, dict):
            value = next((value[key] for key in (*keys, "@value") if value.get(key)), None)
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
    text = _WRAPPING.sub("", source)
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
