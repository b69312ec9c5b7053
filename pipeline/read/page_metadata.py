"""Read what a page says of itself: title, address, publisher, author, date and language.

Only what the page states is taken; a date is never guessed, and never the day of a change.
Where a page says a thing more than once, the first of these that says it counts:

- title: JSON-LD, OpenGraph and other meta elements, the window's title, the only h1
- url: the canonical link, OpenGraph, JSON-LD, a browser's note in a saved page
- publisher: OpenGraph, JSON-LD, Dublin Core, the name of the application
- author: JSON-LD, meta elements, the only element with the property or relation "author"
- published: JSON-LD, meta elements in the order of `_DATE_KEYS`, microdata, a time element that
  says that it is the date of publication, or the only day that time elements state
- language: the root element, meta elements, microdata, JSON-LD, OpenGraph
"""

import re
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from pipeline.model import Metadata
from pipeline.read.json_ld import article_from_json_ld, names_from_json, text_from_json
from pipeline.read.links import absolute_address
from pipeline.read.metadata_values import (
    date_from_value,
    language_from_value,
    line_from_value,
    url_from_value,
)
from pipeline.values import dataclass

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000}?)\s*-->")
_SAVED_CHARS = 4096
_SEPARATOR = r"\s*(?:\||•|·|»|«|::|[-–—](?=\s))\s*"
_DUBLIN_CORE = re.compile(r"^(dc|dcterms):")
_BY = re.compile(r"(?:by|written by|author:)\s+", re.IGNORECASE)
_MAX_AUTHOR_CHARS = 120
_TITLE_KEYS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_PUBLISHER_KEYS = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")
_AUTHOR_KEYS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
)
_LANGUAGE_KEYS = ("content-language", "dc.language", "dcterms.language", "citation_language")
_DATE_KEYS = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "og:article:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "citation_publication_date",
    "dc.date.created",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "date",
)
_PUBLISHED_WORDS = re.compile(r"\b(?:publish(?:ed)?|pubdate|entry-date|posted)\b|dt-published")
_CHANGED_WORDS = re.compile(r"updated|modified")


@dataclass(frozen=True, slots=True)
class _Head:
    """A page's meta elements by lower-case name, and its JSON-LD.

    Of meta elements with one name the first counts; several that name an author are one list.
    """

    tree: HtmlElement
    meta: Mapping[str, str]
    data: Mapping[str, object]

    def first(self, *keys: str) -> str | None:
        return next((line for key in keys if (line := line_from_value(self.meta.get(key)))), None)


def metadata_from_page(tree: HtmlElement, source: str) -> Metadata:
    """Return the page's metadata; `source` is only searched for a browser's note on top."""
    meta = _metas(tree)
    head = _Head(tree, meta, article_from_json_ld(tree, _names(tree, meta)))
    publisher = head.first(*_PUBLISHER_KEYS[:1]) or line_from_value(
        names_from_json(head.data.get("publisher"))
    )
    publisher = publisher or head.first(*_PUBLISHER_KEYS[1:])
    return Metadata(
        title=_title(head, publisher),
        url=_url(head, source),
        publisher=publisher,
        author=_author(head, publisher),
        published=_published(head),
        language=_language(head),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for name in ("property", "name", "http-equiv"):
            key = element.get(name)
            if key and content and content.strip():
                # Dublin Core is written with either sign: DC.date, dc:date.
                plain = _DUBLIN_CORE.sub(r"\1.", key.strip().lower())
                _add(found, plain, content)
    return found


def _add(found: dict[str, str], key: str, content: str) -> None:
    stated = found.setdefault(key, content)
    is_new = key in _AUTHOR_KEYS and content not in stated and "://" not in stated + content
    if is_new and len(stated) + len(content) < _MAX_AUTHOR_CHARS:
        found[key] = f"{stated}, {content}"


def _names(tree: HtmlElement, meta: Mapping[str, str]) -> list[str]:
    """Return the titles and addresses that the page goes by outside its JSON-LD."""
    named = [meta[key] for key in ("og:url", "og:title", "twitter:title") if key in meta]
    named += [
        link.get("href") or ""
        for link in _some(tree, "link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    return named + [_text(element) for element in _some(tree, "title", "h1")]


def _title(head: _Head, publisher: str | None) -> str | None:
    stated = line_from_value(text_from_json(head.data.get("headline")))
    stated = stated or head.first(*_TITLE_KEYS)
    tops = [line for h1 in _some(head.tree, "h1") if (line := line_from_value(_text(h1)))]
    if stated:
        return _without_site(stated, publisher, tops)
    window = next((line_from_value(_text(one)) for one in _some(head.tree, "title")), None)
    if window:
        return _without_site(window, publisher, tops)
    return tops[0] if len(tops) == 1 else None


def _without_site(title: str, publisher: str | None, tops: list[str]) -> str:
    """Cut the site's name off a title: where the name is known, or a heading shows the rest."""
    names = [re.escape(publisher)] if publisher else []
    for name in names:
        for pattern in (rf"^(.+?){_SEPARATOR}{name}$", rf"^{name}{_SEPARATOR}(.+)$"):
            match = re.match(pattern, title, re.IGNORECASE)
            if match:
                return match[1].strip()
    for top in tops:
        if len(top) >= 12 and re.match(rf"{re.escape(top)}{_SEPARATOR}\S", title, re.IGNORECASE):
            return top
    return title


def _url(head: _Head, source: str) -> str | None:
    # Programs that save pages make links relative: only a stated base makes them whole again.
    bases = (url_from_value(element.get("href")) for element in head.tree.iter("base"))
    base = next(filter(None, bases), None)
    for link in head.tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            found = url_from_value(absolute_address(link.get("href") or "", base))
            if found:
                return found
    stated = [head.meta.get("og:url"), text_from_json(head.data.get("url"))]
    stated.append(text_from_json(head.data.get("mainEntityOfPage"), "@id", "url"))
    saved = _SAVED_FROM.search(source[:_SAVED_CHARS])
    stated.append(saved[1] if saved else None)
    return next((found for value in stated if (found := url_from_value(value))), None)


def _author(head: _Head, publisher: str | None) -> str | None:
    candidates = [names_from_json(head.data.get("author"))]
    candidates += [head.meta.get(key) for key in _AUTHOR_KEYS]
    candidates += [_text(element) for element in _bylines(head.tree)]
    for candidate in candidates:
        line = line_from_value(candidate)
        line = _BY.sub("", line, count=1) if line and _BY.match(line) else line
        if line and _is_name(line) and line.casefold() != (publisher or "").casefold():
            return line
    return None


def _is_name(line: str) -> bool:
    is_account = "://" in line or "@" in line or "_" in line
    return len(line) <= _MAX_AUTHOR_CHARS and not is_account and line.lower() not in ("admin", "by")


def _bylines(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements that name the author by property or relation; several authors are none."""
    properties = [
        element
        for element in tree.iter("a", "span", "p", "div", "address", "strong")
        if "author" in (element.get("itemprop") or "").lower().split()
        or "author" in (element.get("rel") or "").lower().split()
    ]
    if len({_text(element) for element in properties}) == 1:
        yield properties[0]


def _published(head: _Head) -> str | None:
    stated = [text_from_json(head.data.get("datePublished"))]
    stated += [head.meta.get(key) for key in _DATE_KEYS]
    found = next((day for value in stated if (day := date_from_value(value))), None)
    return found or _published_property(head.tree) or _published_time(head.tree)


def _published_property(tree: HtmlElement) -> str | None:
    """Return the date of the page's own microdata."""
    for element in _with_property(tree, "datepublished"):
        value = element.get("content") or element.get("datetime")
        day = date_from_value(value) if _is_of_page(element) else None
        if day:
            return day
    return None


def _published_time(tree: HtmlElement) -> str | None:
    """Return the date of a time element that names itself the date of publication, or is alone."""
    times: list[str] = []
    for element in _some(tree, "time"):
        day = date_from_value(element.get("datetime"))
        names = f"{element.get('itemprop') or ''} {element.get('class') or ''}"[:300].lower()
        if day is None or _CHANGED_WORDS.search(names):
            continue
        if _PUBLISHED_WORDS.search(names):
            return day
        times.append(day)
    return times[0] if len(set(times)) == 1 else None


def _with_property(tree: HtmlElement, name: str) -> Iterator[HtmlElement]:
    for element in _some(tree, "meta", "time", "span", "div", "p", "a"):
        if name in (element.get("itemprop") or "").lower().split():
            yield element


def _is_of_page(element: HtmlElement) -> bool:
    """Tell whether a property belongs to the page or its article, not to a picture or a comment."""
    for around in element.iterancestors():
        if around.get("itemscope") is not None:
            kind = (around.get("itemtype") or "").lower()
            return not kind or kind.endswith(("article", "posting", "page", "report"))
    return True


def _language(head: _Head) -> str | None:
    root = head.tree
    stated = [root.get("lang"), root.get("xml:lang"), *map(head.meta.get, _LANGUAGE_KEYS)]
    stated += [element.get("content") for element in _with_property(root, "inlanguage")]
    stated.append(text_from_json(head.data.get("inLanguage")))
    stated.append(head.meta.get("og:locale"))
    return next((tag for value in stated if (tag := language_from_value(value))), None)


def _some(tree: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
    """Yield the first elements of these names; pages with thousands of titles have none."""
    for element, _ in zip(tree.iter(*tags), range(2000), strict=False):
        yield element


def _text(element: HtmlElement) -> str:
    return "".join(element.itertext())
