"""Read the country where they met off the host's seat (`at the Presidential Secretariat`)."""

import re
from collections.abc import Mapping, Sequence

from pipeline.extract.cast.cast import Cast, Part
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing
from pipeline.extract.occasion.venues import Venue, city_of
from pipeline.extract.words.lexicon import capitals
from pipeline.values import replace

_SEAT = re.compile(
    r"\b(?:at|in) (?:(?:the |his |her )?(?:Presidential|President['’]s|Prime Minister['’]s|"
    r"Prime Ministerial|Premier['’]s|Royal|Cabinet|National|Executive|Government)\s"
    r"(?:\w+\s)?(?:Secretariat|Palace|Office|House|Residence|Complex|Mansion|Headquarters)|"
    r"State House|Government House|(?:his|her|the latter['’]s) (?:official )?(?:office|residence)|"
    r"(?:the )?Foreign Ministry|"
    r"the Ministry of (?:Foreign|External) Affairs)\b"
)
_NEAR = 15  # sentences
_CALLS = re.compile(r"paid|pays?|called|calls|visited")
_HEADS = ("president", "prime minister", "premier", "king", "emir", "amir", "sultan", "chancellor",
          "queen", "crown prince", "taoiseach")  # fmt: skip
_PRESIDES = re.compile(r"\b(?:Presidential|President['’]s|State House|Executive|Prime Minister)")


def seat_venue(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    cast: Cast,
    standings: Mapping[int, Standing],
) -> Venue | None:
    """Return the country of the one host at whose seat a sentence sets the meeting."""
    for number in sorted({event.scene for event in cast.events}):
        text = scenes[number].line.text
        seat = _SEAT.search(text) if " at " in text or " in " in text else None
        if seat is None:
            continue
        present = {p for p in scenes[number].people if p is not None}
        hosts = [part for part in cast.parts if part.hosts] or _called_on(cast)
        heads = [part for part in cast.parts if not part.is_delegate and _is_head(people, part)]
        for found in (hosts, heads if _PRESIDES.search(seat.group()) else []):
            codes = {standings[p.person].code for p in found if p.person in standings}
            if len(found) == 1 and found[0].person in present and len(codes - {None}) == 1:
                return _in_capital(scenes, Venue(None, codes.pop(), number, is_firm=False))
    return None


def _in_capital(scenes: Sequence[Scene], venue: Venue) -> Venue:
    """Return the venue with the host's capital where the text sets something there."""
    code = venue.code or ""
    towns = (city_of(scenes, number, code) for number in range(min(_NEAR, len(scenes))))
    is_seat = any(town is not None and town.city == capitals().get(code) for town in towns)
    return replace(venue, city=capitals()[code]) if is_seat else venue


def _called_on(cast: Cast) -> list[Part]:
    """Return the one on whom a visitor called: he or she received them."""
    if cast.main is None or not _CALLS.match(cast.main.verb):
        return []
    met = cast.objects.get(cast.main, ())
    return [part for part in cast.parts if part.person in met and not part.is_delegate]


def _is_head(people: Sequence[Person], part: Part) -> bool:
    sightings = people[part.person].sightings
    return any(s.mention.title.startswith(_HEADS) for s in sightings if s.mention.role)
