"""A file's tree and what it shall hold in, changes of its text out, the fewest that do."""

from pipeline.record.data import Data, Path
from pipeline.record.editing.changes import Change
from pipeline.record.editing.entries import added_keys, entry_changes, gone_entries, renamed
from pipeline.record.editing.items import Matched, item_changes
from pipeline.record.editing.layout import Part, is_bare, parts_of
from pipeline.record.editing.matching import matched_items, staying_items
from pipeline.record.editing.values import Place, value_changes
from pipeline.record.tree import Mapping, Sequence
from pipeline.values import dataclass, field


@dataclass(slots=True)
class Walk:
    """A way through the tree of a text; values at `rewritten` are not looked into.

    `touched` are the places of the values and collections that changed, those inside first.
    """

    text: str
    rewritten: frozenset[Path] = frozenset()
    touched: list[Path] = field(default_factory=list)

    def changes(self, place: Place, old: Data, new: Data, path: Path) -> list[Change]:
        """Return the changes that make `new` of the value `old` that stands at a place."""
        if old == new:
            return []
        if path not in self.rewritten:
            found = self.inside(place, old, new, path)
            if found is not None:
                return found
        self.touched.append(path)
        return value_changes(self.text, place, new)

    def inside(self, place: Place, old: Data, new: Data, path: Path) -> list[Change] | None:
        """Return the changes inside a collection that stays one, None for any other value."""
        match place.part.node, old, new:
            case Mapping(), dict(), dict():
                return self.in_mapping(place, old, new, path)
            case Sequence(items), list(), list() if items and new:
                return self.in_list(place, old, new, path)
        return None

    def in_mapping(
        self, place: Place, old: dict[str, Data], new: dict[str, Data], path: Path
    ) -> list[Change] | None:
        """Return the changes inside a mapping, None if it is better written anew."""
        parts = self.parts(place)
        gone, added = gone_entries(parts, new), added_keys(parts, old, new)
        names = {part.name: part.name for part in parts if part.name in new}
        found: list[Change] = []
        if len(gone) == len(added) == 1:
            part = parts[gone.pop()]
            names[part.name] = added.pop()
            found.append(renamed(self.text, part, names[part.name]))
        if gone and place.in_flow and is_bare(self.text, place.part.node):
            return None  # `[key: value]` holds one key
        for part in parts:
            if part.name in names:
                inner = place.inner(self.text, part)
                value = new[names[part.name]]
                found += self.changes(inner, old[part.name], value, (*path, part.name))
        if gone or added:
            self.touched.append(path)
            found += entry_changes(self.text, place, parts, new, gone, added)
        return found

    def in_list(self, place: Place, old: list[Data], new: list[Data], path: Path) -> list[Change]:
        """Return the changes inside a list."""
        parts = self.parts(place)
        pairs = matched_items(path, old, new)
        staying = staying_items(pairs)
        inside = {
            at: self.changes(place.inner(self.text, parts[at]), old[at], new[index], (*path, at))
            for index, at in pairs.items()
            if old[at] != new[index]
        }
        found = [change for index in sorted(staying) for change in inside.get(pairs[index], ())]
        if len(staying) < max(len(old), len(new)):
            self.touched.append(path)
            found += item_changes(self.text, place, parts, new, Matched(pairs, staying, inside))
        return found

    def parts(self, place: Place) -> list[Part]:
        """Return the parts of the collection at a place."""
        node = place.part.node
        if not isinstance(node, Mapping | Sequence):
            raise TypeError("only a collection has parts")
        return parts_of(self.text, node)
