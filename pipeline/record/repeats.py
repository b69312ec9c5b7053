"""Take out attributions that a fix has made equal to an earlier one of the same source."""

import re
from collections.abc import Iterator

from pipeline.model import Draft, Fact
from pipeline.values import replace

_ATTRIBUTION = re.compile(r"/sources/(\d+)/attributed_to/(\d+)")


def without_repeated_attributions(draft: Draft) -> Draft:
    """Return a draft that names each attribution once; of several grounds the first stays."""
    listed = [source.attributed_to for source in draft.record.sources]
    if all(len(set(names)) == len(names) for names in listed):
        return draft
    sources = tuple(
        replace(source, attributed_to=tuple(dict.fromkeys(source.attributed_to)))
        for source in draft.record.sources
    )
    record = replace(draft.record, sources=sources)
    return replace(draft, record=record, facts=tuple(_facts(draft, listed)))


def _facts(draft: Draft, listed: list[tuple[str, ...]]) -> Iterator[Fact]:
    told: set[str] = set()
    for fact in draft.facts:
        if match := _ATTRIBUTION.fullmatch(fact.pointer):
            names = listed[int(match[1])]
            at = list(dict.fromkeys(names)).index(names[int(match[2])])
            pointer = f"/sources/{match[1]}/attributed_to/{at}"
            if pointer in told:
                continue
            told.add(pointer)
            yield replace(fact, pointer=pointer)
        else:
            yield fact
