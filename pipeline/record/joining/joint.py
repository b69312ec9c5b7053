"""Two readings while they are joined: what is taken over, what agrees, what is to be asked."""

from typing import Any

from pipeline.model import Evidence, Fact
from pipeline.record.data import Data, Path, value_at
from pipeline.record.merging.dissents import why_from_dissent
from pipeline.record.wording import place_from_path
from pipeline.values import dataclass, field, replace

Plain = dict[str, Any]


@dataclass(slots=True)
class Joint:
    """A record in the making: `first` becomes it, `second` is what another article says.

    `facts` are those of `first` by pointer, `others` those of `second`. `filled` are the places of
    which only `second` spoke, `dissents` the disputed ones with the reason and what it stands on.
    """

    first: Plain
    second: Plain
    facts: dict[str, Fact]
    others: tuple[Fact, ...]
    filled: set[Path] = field(default_factory=set)
    dissents: list[tuple[Path, str, tuple[Evidence, ...]]] = field(default_factory=list)

    def ground(self, there: Path, here: Path) -> None:
        """Let what stands at `here`, and all within it, stand on what `there` does as well."""
        old, new = _pointer(there), _pointer(here)
        for fact in self.others:
            if fact.pointer == old or fact.pointer.startswith(f"{old}/"):
                pointer = new + fact.pointer.removeprefix(old)
                known = self.facts.get(pointer)
                self.facts[pointer] = (
                    _both(known, fact) if known else replace(fact, pointer=pointer)
                )

    def fill(self, there: Path, here: Path) -> None:
        """Take over the value at `there`, with what it stands on."""
        around = value_at(self.first, here[:-1])
        if not isinstance(around, dict):
            raise TypeError(here)
        around[str(here[-1])] = value_at(self.second, there)
        self.ground(there, here)
        self.filled.add(here)

    def dissent(self, there: Path, here: Path, told: tuple[Data, Data] | None = None) -> None:
        """Ask about a value that the articles tell differently; `told` are both, as people read."""
        one, other = told or (value_at(self.first, here), value_at(self.second, there))
        own, further = self._behind(self.facts.values(), here), self._behind(self.others, there)
        why = why_from_dissent(
            (_article(self.first, own), one, own), (_article(self.second, further), other, further)
        )
        self.dissents.append((here, why, (*own[:1], *further[:1])))

    @staticmethod
    def _behind(facts: Any, place: Path) -> tuple[Evidence, ...]:  # noqa: ANN401 - any iterable
        pointer = _pointer(place)
        return tuple(
            one
            for fact in facts
            if fact.pointer == pointer or fact.pointer.startswith(f"{pointer}/")
            for one in fact.evidence
        )

    def place(self, path: Path) -> str:
        """Return a path in the record as its review names it."""
        return place_from_path(self.first, path)


def _article(record: Plain, evidence: tuple[Evidence, ...]) -> str:
    """Return the article that words are from; where there are none, the record's first."""
    return evidence[0].source if evidence else str(record["sources"][0]["article"])


def _both(one: Fact, other: Fact) -> Fact:
    known = [value for value in (one.confidence, other.confidence) if value is not None]
    evidence = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    return Fact(one.pointer, evidence, max(known, default=None))


def _pointer(path: Path) -> str:
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)
