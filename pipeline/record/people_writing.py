"""New people in, lines of people.yaml out; what a person has written there stays byte for byte."""

from collections.abc import Sequence

from pipeline.record.editor_schemas import modeline
from pipeline.record.newcomers import Newcomer
from pipeline.record.people import PEOPLE_FORM, data_from_person, read_people
from pipeline.record.tree import Mapping, Node, Scalar, find_span
from pipeline.record.tree import Sequence as List
from pipeline.record.yaml_scalars import scalar

_INDENT = 2


class NoRoomError(Exception):
    """Nothing can be added to a file as it is written."""


def yaml_from_newcomers(newcomers: Sequence[Newcomer], indent: int = _INDENT) -> str:
    """Return the people as items of a list, each under its remarks."""
    lines: list[str] = []
    for one in newcomers:
        lines += [f"# {remark}" for remark in one.remarks]
        name, *rest = data_from_person(one.person).items()
        lines.append(f"- name: {scalar(name[1])}")
        lines += [f"  {key}: {_flow(value)}" for key, value in rest]
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def people_file(newcomers: Sequence[Newcomer]) -> str:
    """Return a whole file with these people."""
    opening = f"{modeline('people')}\nschema: {PEOPLE_FORM}\npeople:\n"
    return opening + yaml_from_newcomers(newcomers)


def with_newcomers(text: str, newcomers: Sequence[Newcomer]) -> str:
    """Return a file's text with people added to its list, no other character changed.

    Raise `NoRoomError` where that cannot be done; the text itself must be without problems.
    """
    if not newcomers:
        return text
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    added = mark + _spliced(text.removeprefix(mark), newcomers)
    before, _ = read_people(text, "")
    after, problems = read_people(added, "")
    if problems or after != (*before, *(one.person for one in newcomers)):
        raise NoRoomError
    return added


def _spliced(text: str, newcomers: Sequence[Newcomer]) -> str:
    from pipeline.record.yaml_guard import tree_from_yaml

    tree = tree_from_yaml(text, "").tree
    listed = tree.entries["people"][1] if isinstance(tree, Mapping) else None
    if not isinstance(listed, List):
        return _inserted(text, len(text), people_file(newcomers))
    if text[listed.span.start] == "[":
        return _in_flow(text, listed, newcomers)
    line_end = text.find("\n", _end(listed, text))
    at = len(text) if line_end < 0 else line_end + 1
    return _inserted(text, at, yaml_from_newcomers(newcomers, find_span(listed, ()).column - 1))


def _inserted(text: str, at: int, lines: str) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    opening = newline if at and not text[:at].endswith("\n") else ""
    return text[:at] + opening + lines.replace("\n", newline) + text[at:]


def _in_flow(text: str, listed: List, newcomers: Sequence[Newcomer]) -> str:
    """Return the text with the people in its list in square brackets."""
    at = _end(listed.items[-1], text) if listed.items else listed.span.end - 1
    items = []
    for one in newcomers:
        remarks = [f"    # {remark}\n" for remark in one.remarks]
        items.append("\n" + "".join(remarks) + f"    {_flow(data_from_person(one.person))}")
    opening = "," if listed.items else ""
    lines = opening + ",".join(items) + ("" if listed.items else "\n  ")
    newline = "\r\n" if "\r\n" in text else "\n"
    return text[:at] + lines.replace("\n", newline) + text[at:]


def _end(node: Node, text: str) -> int:
    """Return where the last sign of a node stands: a block ends only where the next one begins."""
    is_flow = text[node.span.start : node.span.start + 1] in {"[", "{"}
    if isinstance(node, Mapping) and node.entries and not is_flow:
        key, value = list(node.entries.values())[-1]
        return max(key.end, _end(value, text))
    if isinstance(node, List) and node.items and not is_flow:
        return _end(node.items[-1], text)
    return len(text[: node.span.end].rstrip()) if isinstance(node, Scalar) else node.span.end


def _flow(value: object) -> str:
    """Return a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return scalar(str(value), in_flow=True)
