"""Who took part in a meeting, and the book in which that is kept while it is being found."""

import re
from collections.abc import Mapping, Sequence

from pipeline.extract.credits.outlets import outlets_in
from pipeline.extract.events.bilaterals import Talks
from pipeline.extract.events.events import Event, masked, teller_in
from pipeline.extract.events.journeys import traveller_before
from pipeline.extract.events.looseverbs import is_loose
from pipeline.extract.events.openings import opening_end
from pipeline.extract.events.othertimes import is_of_another_time, is_of_long_ago, opens_long_ago
from pipeline.extract.events.pairs import pair_before, two_meant
from pipeline.extract.events.tenses import Standing
from pipeline.extract.events.utterances import first_in, speaker_in
from pipeline.extract.events.visitors import tells_of_visit, visitor_before
from pipeline.extract.events.writers import find_writer
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.resolution import Resolver
from pipeline.values import dataclass, field

_DIRECT = frozenset({"with", "hosts", "hosted"})
_MET = re.compile(
    r"(?:met|meets?|received?|receives|hosted|hosts|welcomed|welcomes|talked|spoke|held|had|told)$"
)
_FIRST_PERSON = re.compile(
    r"(?:⟪\d+⟫ and )?(?:I|[Ww]e|[Ii]t was)\s|⟪\d+⟫[^⟪⟫;:]{0,80}?\sme\b|"
    r"(?:[\w’'-]+\s+){0,3}?(?:[Mm]y|[Oo]ur)\s"
)
_SAYS_HE = re.compile(
    r"\b(?:[Hh]e|[Ss]he)\s+(?:said|told|added|stressed|made (?:these|the) (?:remarks|comments))\b"
)
_HOSTING = re.compile("receiv|welcom|host|greet|granted")
_QUOTED = 3  # sentences of a quotation that may stand before `he said`
_HIS_TALKS = re.compile(r"\b(?:his|her)\s(?:[\w-]+\s){0,2}$")  # `X said his talks with Y`
_PAIR = re.compile(r"(?:they|the (?:pair|duo|two)|both)\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:he|she|the (?:[\w-]+ )?(?:official|diplomat|visitor|guest|statesman))\b", re.IGNORECASE
)
_ON_ONE = re.compile(r"\s(?:him|her|[Mm]inistry|[Oo]ffice)$|^\w+ (?:call|visit)$")


@dataclass(frozen=True, slots=True)
class Part:
    """A person's part in the meeting; `scenes` tell it, the first being the decisive one."""

    person: int
    is_delegate: bool
    scenes: tuple[int, ...]
    hosts: bool = False
    is_told: bool = True  # a verb of meeting names the person, who else only speaks or is listed


@dataclass(frozen=True, slots=True)
class Cast:
    """Who took part, and the events that tell it; `main` is the first of them."""

    parts: tuple[Part, ...]
    events: tuple[Event, ...]
    main: Event | None
    objects: Mapping[Event, tuple[int, ...]] = field(default_factory=dict)
    others: tuple[Event, ...] = ()
    apart: tuple[Talks, ...] = ()  # the several meetings that it brings together, if there are


class Casting:
    """The parts found so far; kept apart so that each rule below stays one small function."""

    def __init__(
        self,
        scenes: Sequence[Scene],
        people: Sequence[Person],
        today: str | None,
        standing: Standing,
    ) -> None:
        self.standing = standing
        self.opening_end = opening_end(scenes)
        self.outlets = outlets_in(scenes)
        self.resolver = Resolver(scenes, people)
        self.scenes = scenes
        self.people = people
        self.today = today
        self.principals: dict[int, list[int]] = {}
        self.delegates: dict[int, list[int]] = {}
        self.hosts: list[int] = []
        self.used: list[Event] = []
        self.told: set[int] = set()  # persons whom the events themselves name
        self._may_take_part: dict[int, bool] = {}  # asked once for each mention of a person

    def people_of(self, event: Event, numbers: Sequence[int]) -> list[int]:
        """Return the persons of these mentions who may have taken part."""
        found = [self.resolver.person_of(event.scene, n) for n in numbers]
        is_met = event.shape in _DIRECT | {"told"} and _MET.match(event.verb) is not None
        is_met = is_met or event.is_aside  # `said in a meeting with the mayor`
        return [
            p
            for p in found
            if p is not None and (self.may_take_part(p) or (is_met and self._is_in_office(p)))
        ]

    def _is_in_office(self, number: int) -> bool:
        """Say whether the person may take part where the text itself says who met whom."""
        person = self.people[number]
        return person.is_titled and (person.is_bystander or person.is_absent)

    def may_take_part(self, number: int) -> bool:
        """Say whether the person neither only speaks for others nor has left office."""
        if number not in self._may_take_part:
            person = self.people[number]
            is_outside = person.is_bystander or person.is_absent
            is_known = person.is_titled or len(person.name.split()) > 1 or person.known is not None
            is_outside = is_outside or person.name in self.outlets
            self._may_take_part[number] = is_known and not is_outside
        return self._may_take_part[number]

    def is_told_as_done(self, event: Event) -> bool:
        """Say whether the event is reported and belongs to what the article reports now."""
        if event.standing != self.standing:
            return False
        if self.standing != "reported" and is_loose(event):
            return False
        scene = self.scenes[event.scene]
        is_first = event.scene <= 1 and not opens_long_ago(scene)
        if not is_first and is_of_long_ago(event, scene, self.today):
            return False
        if event.scene < self.opening_end or self.standing != "reported":
            return True
        return not is_of_another_time(event, scene, self.today)

    def subject_before(self, event: Event) -> list[int]:
        """Return the person whom `he met ...` or `after talks with ...` speaks of, if named."""
        if event.verb == "invitation" or event.shape not in {"with", "hosts", "hosted", "noun"}:
            return []
        mentions = self.scenes[event.scene].mentions
        before = [
            n
            for n, m in enumerate(mentions)
            if m.role
            and (m.name or m.codes)
            and not (m.is_plural or m.is_possessive)
            and n not in event.object
        ]
        text = masked(self.scenes[event.scene])
        teller = teller_in(text)
        early = [n for n in before if n != teller and (not event.object or n < min(event.object))]
        if not event.is_aside and _HIS_TALKS.search(text, 0, text.find(event.verb, event.start)):
            speaker = speaker_in(text, event.object)
            if speaker is not None:
                return self.people_of(event, (speaker,))
        if event.is_aside:
            speaker = speaker_in(text, event.object)
            speaker = first_in(text) if speaker is None else speaker
            if speaker is not None and speaker not in event.object:
                return self.people_of(event, (speaker,))
            if event.scene and _SAYS_HE.search(text):
                return self._speaker_before(event)
        goer = traveller_before(masked(self.scenes[event.scene]), event.start)
        early = early[:1] if goer is None else [goer]
        return self.people_of(event, early) if early else self._spoken_of(event)

    def _speaker_before(self, event: Event) -> list[int]:
        """Return the one who speaks in the sentence before, of whom `he said` goes on."""
        said = self.scenes[max(0, event.scene - _QUOTED) : event.scene]
        before = next((scene for scene in reversed(said) if scene.mentions), said[-1])
        text = masked(before)
        speaker = first_in(text) if speaker_in(text) is None else speaker_in(text)
        person = None if speaker is None else before.people[speaker]
        known = person is not None and len(self.people[person].name.split()) > 1
        return [person] if person is not None and known and self.may_take_part(person) else []

    def _spoken_of(self, event: Event) -> list[int]:
        """Return the person named last before `he met ...`, or the one of the sentence before."""
        scene = self.scenes[event.scene]
        text = masked(scene)
        if _FIRST_PERSON.match(text, event.start):
            return self._writer(event)
        visitor = self.visitor_of(event)
        if visitor is not None:
            return visitor
        if _PAIR.match(text, event.start):
            return pair_before(self.scenes, event, self.may_take_part)
        if not (_PRONOUN.match(text, event.start) or _ON_ONE.search(event.verb)):
            return self._office_before(event)
        named = [n for n, m in enumerate(scene.mentions) if m.name and n not in event.object]
        behind = [n for n in named if f"⟪{n}⟫" in text[: event.start]]
        if behind or event.scene == 0:
            return self.people_of(event, behind[:1])
        before = self.scenes[event.scene - 1]
        spoken = {p for p in before.people if p is not None}
        is_below = before.sentence.where == "body" == scene.sentence.where
        is_one = is_below and len(spoken) == 1
        return [p for p in spoken if self.may_take_part(p)] if is_one else []

    def _office_before(self, event: Event) -> list[int]:
        """Return the one whom the sentence before names, and this one only as `The minister`."""
        mentions = self.scenes[event.scene].mentions
        bare = mentions[event.subject[0]] if len(event.subject) == 1 and event.scene else None
        if bare is None or bare.name or bare.codes or bare.organization or bare.is_plural:
            return []
        words = set(bare.title.split())
        met = set(self.people_of(event, event.object))
        spoken = {p for p in self.scenes[event.scene - 1].people if p is not None} - met
        alike = [
            p
            for p in spoken
            if any(words <= set(s.mention.title.split()) for s in self.people[p].sightings)
        ]
        return alike if words and len(alike) == 1 and self.may_take_part(alike[0]) else []

    def visitor_of(self, event: Event) -> list[int] | None:
        """Return whose visit `The visit included talks with X` tells of; None for other words."""
        if not tells_of_visit(self.scenes, event):
            return None
        person = visitor_before(self.scenes, event)
        return [person] if person is not None and self.may_take_part(person) else []

    def _writer(self, event: Event) -> list[int]:
        """Return the one who writes the text, or the one office holder whom lines above name."""
        writer = find_writer(self.scenes, self.people, self.may_take_part)
        if writer is not None:
            return [writer]
        above = (
            person
            for scene in self.scenes[: event.scene]
            for person, mention in zip(scene.people, scene.mentions, strict=True)
            if person is not None and mention.role and self.may_take_part(person)
        )
        found = list(dict.fromkeys(above))
        return found if len(found) == 1 else []

    def add(self, event: Event, *, delegates: bool = False) -> None:
        """Enter the persons of an event."""
        subject = self.people_of(event, event.subject) or self.subject_before(event)
        objects = self.people_of(event, event.object) or two_meant(
            self.scenes, self.people, event, self.may_take_part
        )
        travels = subject if event.shape == "hosted" else objects
        for person in (*subject, *objects):
            sees_off = delegates and not (event.shape in _DIRECT and person in travels)
            book = self.delegates if sees_off else self.principals
            book.setdefault(person, []).append(event.scene)
            self.told.add(person)
        if event.shape in {"hosts", "with"} and _HOSTING.match(event.verb):
            self.hosts += subject[:1]
        if event.shape == "hosted" or event.shape == "chairs":
            self.hosts += (objects or subject)[:1]
        self.used.append(event)
