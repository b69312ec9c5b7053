"""Other words that people use for keys and values: no misspellings, so no likeness finds them."""

from collections.abc import Collection, Mapping

from pipeline.likeness import closest

_Synonyms = Mapping[str, tuple[str, ...]]

# A word, and what it may mean; the first that fits its place is meant.
_KEYS: _Synonyms = {
    "aliases": ("also",),
    "attendees": ("participants",),
    "because": ("why",),
    "city": ("name",),
    "corrections": ("revisions",),
    "country": ("represents",),
    "day": ("date",),
    "event": ("part_of",),
    "find": ("match",),
    "former_ids": ("aliases",),
    "headline": ("title",),
    "location": ("place",),
    "name": ("title",),
    "new": ("now",),
    "office": ("role",),
    "old": ("was",),
    "old_ids": ("aliases",),
    "org": ("organization",),
    "people": ("participants",),
    "persons": ("participants", "people"),
    "position": ("role",),
    "reason": ("why",),
    "redirect_from": ("aliases",),
    "sections": ("themes",),
    "source": ("sources",),
    "start_date": ("date",),
    "title": ("role",),
    "todo": ("review",),
    "town": ("name",),
    "url": ("base_url",),
    "venue": ("place",),
    "with": ("replace",),
}
_VALUES: _Synonyms = {
    "announced": ("planned",),
    "approved": ("reviewed",),
    "call": ("phone",),
    "checked": ("reviewed",),
    "done": ("reviewed",),
    "economics": ("economy",),
    "face to face": ("in_person",),
    "held": ("reported",),
    "leader": ("principal",),
    "margins": ("sidelines",),
    "online": ("video",),
    "opinion": ("analysis",),
    "published": ("reviewed",),
    "trilateral": ("multilateral",),
    "upcoming": ("planned",),
    "virtual": ("video",),
    "withdrawn": ("retracted",),
}


def meant_key(key: str, known: Collection[str]) -> str | None:
    """Return the known key that another was probably meant to be, or None."""
    return _meant(key, known, _KEYS)


def meant_value(value: str, allowed: Collection[str]) -> str | None:
    """Return the allowed value that another was probably meant to be, or None."""
    return _meant(value, allowed, _VALUES)


def _meant(word: str, known: Collection[str], synonyms: _Synonyms) -> str | None:
    others = synonyms.get(word.strip().casefold(), ())
    return next((one for one in others if one in known), None) or closest(word, known)
