"""Leave out single words with a capital that nothing shows to be a person (`the Understanding`)."""

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.events.utterances import SAYS
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.namesakes import name_parts
from pipeline.extract.names.people import Scene
from pipeline.values import replace

_ACTS = re.compile(rf"\s+(?:\w+ly\s+|also\s+|later\s+)?(?:{SAYS}|met|meets|arrived|spoke)\b")


def without_doubtful(scenes: Sequence[Scene]) -> Iterator[Scene]:
    """Yield the scenes without names of one word that are neither titled nor longer elsewhere.

    Somebody who speaks or meets somebody is kept, since papers give surnames alone, and so is
    whom the workspace knows.
    """
    known: set[str] = set()
    for scene in scenes:
        for mention in scene.mentions:
            if (mention.name and not _is_bare(mention)) or (
                mention.name and _ACTS.match(scene.line.text, mention.end)
            ):
                known.update(name_parts(mention.name))
    for scene in scenes:
        kept = tuple(
            m for m in scene.mentions if scene.line.has_person(m.name) or not _is_doubtful(m, known)
        )
        yield scene if len(kept) == len(scene.mentions) else replace(scene, mentions=kept)


def _is_bare(mention: Mention) -> bool:
    is_titled = mention.role or mention.honorific or mention.codes or mention.organization
    return not is_titled and len((mention.name or "").split()) == 1


def _is_doubtful(mention: Mention, known: set[str]) -> bool:
    name = mention.name
    return name is not None and _is_bare(mention) and known.isdisjoint(name_parts(name))
