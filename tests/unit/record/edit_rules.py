"""What an edit may touch: a file's text, its data before and after in, faults of the edit out."""

import re
from dataclasses import dataclass, field
from typing import Any

from pipeline.record.editing.layout import is_bare, parts_of
from pipeline.record.editing.matching import matched_items, staying_items
from pipeline.record.tree import Mapping, Scalar, Sequence
from pipeline.record.yaml_guard import tree_from_yaml

_COMMENT = re.compile(r"# c\d+~")


@dataclass
class Allowed:
    """Spans of the old text that an edit may change, and those whose comments may go."""

    text: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    gone: list[tuple[int, int]] = field(default_factory=list)
    moves: bool = False
    in_flow: bool = False

    def visit(self, node: Any, old: Any, new: Any, part: Any, path: tuple[Any, ...]) -> None:
        if old == new:
            return
        around, self.in_flow = self.in_flow, self.in_flow or self.opens_flow(node)
        self.look(node, old, new, part, path)
        self.in_flow = around

    def opens_flow(self, node: Any) -> bool:
        return not isinstance(node, Scalar) and not is_bare(self.text, node)

    def look(self, node: Any, old: Any, new: Any, part: Any, path: tuple[Any, ...]) -> None:
        if isinstance(node, Mapping) and isinstance(new, dict):
            self.mapping(node, old, new, path)
        elif isinstance(node, Sequence) and isinstance(new, list) and new and node.items:
            self.listed(node, old, new, path)
        else:
            self.spans.append((part.head - 1, part.end))  # nothing may stand there
            self.gone.append(self.value_span(node, part))

    def value_span(self, node: Any, part: Any) -> tuple[int, int]:
        start = node.span.start
        if isinstance(node, Scalar):
            if self.text[start : start + 1] in {"|", ">"}:
                start = re.compile(r"[\r\n]").search(self.text, start).start()
            return start, part.end
        end = part.end
        if is_bare(self.text, node):
            end = re.compile(r"\Z|[\r\n]").search(self.text, end).start()
        return start, end

    def mapping(self, node: Any, old: Any, new: Any, path: tuple[Any, ...]) -> None:
        parts = parts_of(self.text, node)
        written = {part.name for part in parts}
        gone = [part for part in parts if part.name not in new]
        added = [key for key in new if key not in written and old.get(key, self) != new[key]]
        is_flow = self.in_flow
        if is_flow and (gone or added):
            self.spans.append((node.span.start, max(node.span.end, parts[-1].end)))
        elif (
            path
            and added
            and self.text[part_line(self.text, parts[0].start) : parts[0].start].strip()
        ):
            self.spans.append((parts[0].start, parts[0].start))
        for part in gone:
            self.spans.append((part.start, part.end))
            self.gone.append((part.start, part.end))
        for part in parts:
            if part.name in new:
                self.visit(part.node, old[part.name], new[part.name], part, (*path, part.name))

    def listed(self, node: Any, old: Any, new: Any, path: tuple[Any, ...]) -> None:
        parts = parts_of(self.text, node)
        pairs = matched_items(path, old, new)
        staying = staying_items(pairs)
        kept = {pairs[index] for index in staying}
        is_flow = self.in_flow
        if len(staying) < max(len(old), len(new)):
            self.moves = True
            if is_flow:
                self.spans.append((node.span.start, node.span.end))
            elif self.text[part_line(self.text, parts[0].start) : parts[0].start].strip():
                self.spans.append((parts[0].start, parts[0].start))
        for index, at in pairs.items():
            if at in kept:
                self.visit(parts[at].node, old[at], new[index], parts[at], (*path, at))
            else:  # it moves: its comments stay, but for those in values that change
                inner = Allowed(self.text, in_flow=self.in_flow)
                inner.visit(parts[at].node, old[at], new[index], parts[at], (*path, at))
                self.gone += inner.gone
        for at, part in enumerate(parts):
            if at in kept:
                continue
            stop = parts[at + 1].start if at + 1 < len(parts) else len(self.text)
            end = flow_line_end(self.text, part)
            if not is_flow:
                end = deep_end(self.text, part.end, stop, node.span.column - 1)
            if at in pairs.values():
                start = own_start(self.text, part.start) if not is_flow else part.start
                self.spans.append((start, end))
            else:
                self.spans.append((part.start, end))
                self.gone.append((part.start, end))


def part_line(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def flow_line_end(text: str, part: Any) -> int:
    """Return the end of a part in brackets, with the comment behind it if it has its own line."""
    if text[part_line(text, part.start) : part.start].strip():
        return int(part.end)
    behind = re.compile(r"[ \t]*,?[ \t]*(?:#[^\r\n]*)?(?=[\r\n])").match(text, part.end)
    return behind.end() if behind else int(part.end)


def own_start(text: str, at: int) -> int:
    """Return where the comment lines above a part begin."""
    start = part_line(text, at)
    while start:
        above = part_line(text, start - (2 if text.endswith("\r\n", 0, start) else 1))
        if not text[above:start].lstrip(" ").startswith("#"):
            break
        start = above
    return start


def deep_end(text: str, end: int, stop: int, column: int) -> int:
    """Return the end of the last comment of a part: on its line, or indented in it."""
    found = end
    first = True
    for line in re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)").finditer(text, end, stop):
        content = line[0].strip()
        is_deep = content.startswith("#") and len(line[0]) - len(line[0].lstrip(" ")) > column
        if not first and content and not is_deep:
            break
        if content:
            found = line.start() + len(line[0].rstrip())
        first = False
        if line.end() >= stop:
            break
    return found


def faults(text: str, old: Any, new: Any, edited: str) -> list[str]:
    """Return what an edit changed that it should have left alone."""
    tree = tree_from_yaml(text, "").tree
    allowed = Allowed(text)
    allowed.visit(tree, old, new, None, ())
    return [*_changed_lines(text, edited, allowed), *_lost_comments(text, edited, allowed)]


def _changed_lines(text: str, edited: str, allowed: Allowed) -> list[str]:
    left = iter(edited.splitlines(keepends=True))
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        is_free = any(one < at and other >= start for one, other in allowed.spans)
        if is_free or (allowed.moves and not line.strip()):
            continue
        is_last = at == len(text)
        if not any(other == line or (is_last and other.rstrip("\r\n") == line) for other in left):
            found.append(f"changed: {line!r}")
            break
    return found


def _lost_comments(text: str, edited: str, allowed: Allowed) -> list[str]:
    return [
        f"lost: {match[0]}"
        for match in _COMMENT.finditer(text)
        if match[0] not in edited
        and not any(start <= match.start() < end for start, end in allowed.gone)
    ]
