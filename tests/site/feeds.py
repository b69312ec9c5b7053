"""The rules of Atom (RFC 4287) that the site's feeds follow."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

_ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, section 5.6, as RFC 4287 narrows it: capital T and Z.
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_ONCE = ("id", "title", "updated")
_FEED = {*_ONCE, "author", "link", "category", "contributor", "generator", "icon", "logo", "rights"}
_ENTRY = {*_ONCE, "author", "link", "category", "contributor", "content", "published", "rights"}
_KNOWN = {"feed": {*_FEED, "subtitle", "entry"}, "entry": {*_ENTRY, "source", "summary"}}


def atom_faults(path: Path) -> list[str]:
    """Return what breaks the rules in a feed; a feed that is no XML raises."""
    feed = etree.parse(path).getroot()
    faults = [] if feed.tag == f"{_ATOM}feed" else [f"the root is {feed.tag}"]
    faults += _part_faults(feed, "feed")
    entries = feed.findall(f"{_ATOM}entry")
    for entry in entries:
        faults += _part_faults(entry, "entry")
        if not feed.findall(f"{_ATOM}author") and not entry.findall(f"{_ATOM}author"):
            faults.append("an entry has no author, nor has the feed")
    ids = [entry.findtext(f"{_ATOM}id") for entry in entries]
    faults += [f"two entries have the id {one}" for one in sorted({*ids}) if ids.count(one) > 1]
    times = [entry.findtext(f"{_ATOM}updated") or "" for entry in entries]
    if feed.findtext(f"{_ATOM}updated") != max(times, default=feed.findtext(f"{_ATOM}updated")):
        faults.append("the feed was not updated when its last entry was")
    return faults


def _part_faults(part: etree._Element, kind: str) -> Iterator[str]:
    names = [str(child.tag).removeprefix(_ATOM) for child in part]
    for name in _ONCE:
        if names.count(name) != 1:
            yield f"{kind} has {names.count(name)} times {name}"
    yield from (f"{kind} has a {name}" for name in names if name not in _KNOWN[kind])
    if not _IRI.fullmatch(part.findtext(f"{_ATOM}id") or ""):
        yield f"id of {kind} is {part.findtext(f'{_ATOM}id')}"
    yield from _child_faults(part, kind)
    yield from _link_faults(part, kind)


def _child_faults(part: etree._Element, kind: str) -> Iterator[str]:
    for child in part:
        name = str(child.tag).removeprefix(_ATOM)
        if name in {"updated", "published"} and not _TIME.fullmatch(child.text or ""):
            yield f"{name} of {kind} is {child.text}"
        if name == "author" and not child.findtext(f"{_ATOM}name"):
            yield f"author of {kind} has no name"
        if name == "category" and not child.get("term"):
            yield f"category of {kind} has no term"


def _link_faults(part: etree._Element, kind: str) -> Iterator[str]:
    links = part.findall(f"{_ATOM}link")
    yield from (f"link of {kind} has no href" for link in links if not link.get("href"))
    alternates = [
        (link.get("type"), link.get("hreflang"))
        for link in links
        if link.get("rel", "alternate") == "alternate"
    ]
    if len({*alternates}) != len(alternates):
        yield f"{kind} has two alternates of one type and language"
    if kind == "entry" and not alternates and part.find(f"{_ATOM}content") is None:
        yield "an entry has neither content nor an alternate"
    if kind == "feed" and [link for link in links if link.get("rel") == "self"] == []:
        yield "the feed does not say where it is"
