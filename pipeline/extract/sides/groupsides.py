"""Give the members of a group (`the ministers of A and B`) its countries and its office."""

from collections.abc import Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.cast.summits import group_names
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.offices import singular
from pipeline.extract.names.people import Scene
from pipeline.extract.names.portfolio_kinds import portfolio_kind
from pipeline.extract.names.standings import Standing
from pipeline.values import replace

_NO_OFFICE = frozenset(
    {"official", "leader", "head", "ambassador", "member", "diplomat", "general"}
)
_NO_OFFICE_OF_MANY = frozenset(
    {"leader", "head", "counterpart", "colleague", "peer", "chief", None}
)
_VAGUE_OF_MANY = frozenset(
    {"official", "envoy", "diplomat", "representative", "negotiator", "senator"}
)
# Words for somebody by another's office.
DISTANT = frozenset({"counterpart", "colleague", "peer"})
_ORDER = "the order of the two countries"


def share_groups(scenes: Sequence[Scene], cast: Cast, found: dict[int, Standing]) -> None:
    """Give the members of `the ministers of A and B` their country and office, in order."""
    for number in sorted({event.scene for event in cast.events}):
        for mention in scenes[number].mentions:
            if not mention.is_plural or len(mention.codes) < 2:
                continue
            for person, code in zip(
                group_names(scenes, number, len(mention.codes)), mention.codes, strict=False
            ):
                if person in found:
                    found[person] = _filled(found[person], mention, code, number)


def share_in_order(scenes: Sequence[Scene], cast: Cast, found: dict[int, Standing]) -> None:
    """Give the only two participants the countries of `the X and Y presidents`, in that order."""
    two = [part.person for part in cast.parts if not part.is_delegate]
    if len(two) != 2 or any(found[p].code or found[p].organization for p in two):
        return
    for number, scene in enumerate(scenes):
        for mention in scene.mentions:
            if mention.is_plural and not mention.name and len(mention.codes) == 2:
                for person, code in zip(two, mention.codes, strict=True):
                    filled = _filled(found[person], mention, code, number)
                    found[person] = replace(filled, is_inferred=True, ground=_ORDER)
                return


def place_last(scenes: Sequence[Scene], cast: Cast, found: dict[int, Standing]) -> None:
    """Give the one participant without a country the one that a list of countries has left."""
    for number in sorted({event.scene for event in cast.events} | {0, 1}):
        if number >= len(scenes):
            continue
        for mention in scenes[number].mentions:
            if not mention.is_plural or len(mention.codes) < 3:
                continue
            left = [c for c in mention.codes if c not in {s.code for s in found.values()}]
            open_ = [p for p, s in found.items() if not (s.code or s.organization)]
            if len(left) == 1 and len(open_) == 1:
                found[open_[0]] = replace(
                    found[open_[0]],
                    code=left[0],
                    party_scene=number,
                    is_inferred=True,
                    ground="the list of countries, which leaves only this one",
                )


def _is_leading(mention: Mention) -> bool:
    kind = portfolio_kind(mention.title, mention.head)
    return kind in {"head of state", "head of government"}


def _filled(standing: Standing, mention: Mention, code: str, scene: int) -> Standing:
    if standing.role is None and mention.head != "leader":
        standing = replace(standing, role=_singular_role(mention), role_scene=scene)
    if standing.code is None and standing.organization is None:
        standing = replace(standing, code=code, party_scene=scene)
    return standing


def _singular_role(mention: Mention) -> str | None:
    """Return the office of one member of a group (`foreign ministers`: `foreign minister`)."""
    words = (mention.role or "").split()
    for at in range(len(words) - 1, -1, -1):
        single = singular(words[at].casefold())
        if single != words[at].casefold():
            words[at] = single
            return " ".join(words)
    return mention.role


def with_common_role(scenes: Sequence[Scene], standing: Standing) -> Standing:
    """Give a participant without an office that of the group which the text speaks of."""
    if standing.role is not None and standing.role.casefold() not in {"host", "leader", "guest"}:
        return standing
    # `leader` is said of heads of state and of government, and of no minister.
    leads = (standing.role or "").casefold() == "leader"
    groups = [
        (number, mention)
        for number, scene in enumerate(scenes)
        for mention in scene.mentions
        if mention.is_plural
        and not mention.name
        and (_is_leading(mention) or not leads)
        and (mention.head not in _NO_OFFICE_OF_MANY or "of state" in mention.title)
    ]
    own = next(((n, m) for n, m in groups if standing.code and standing.code in m.codes), None)
    if own is not None:
        return replace(standing, role=_singular_role(own[1]), role_scene=own[0])
    for number, scene in enumerate(scenes):
        for mention in scene.mentions:
            if (
                standing.code
                and mention.code == standing.code
                and mention.role
                and not mention.name
            ):
                is_office = mention.title not in {"minister", "official", "envoy"}
                is_office = is_office and (_is_leading(mention) or not leads)
                if is_office and mention.head not in DISTANT | _NO_OFFICE:
                    return replace(standing, role=mention.role, role_scene=number)
    if leads:  # no group of other countries
        groups = [(n, m) for n, m in groups if not m.codes]
    clear = ((n, m) for n, m in groups if m.head not in _VAGUE_OF_MANY)
    found = next(clear, None) or next(iter(groups), None)
    if found is None:
        return standing
    return replace(standing, role=_singular_role(found[1]), role_scene=found[0])
