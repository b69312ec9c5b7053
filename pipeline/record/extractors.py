"""The text of `readout.yaml` in; the extractors that it turns on, and their options, out."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from pipeline.errors import Location, Problem
from pipeline.record.data import Data
from pipeline.record.loading import read_quickly, read_with_places
from pipeline.record.tree import Mapping as MappingNode
from pipeline.record.tree import Scalar, Sequence


class ExtractorSettings(NamedTuple):
    """Names in the order given, each once; `options` are those of each extractor by its name."""

    names: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, str]] = MappingProxyType({})


def read_extractors(
    content: bytes, path: str
) -> tuple[ExtractorSettings | None, tuple[Problem, ...]]:
    """Return what `readout.yaml` says of extractors, None if it has problems.

    A file that names none is not read as YAML, so that nobody waits for what is turned off.
    """
    # Within quotation marks, YAML writes any letter with a backslash, too.
    if b"extractor" not in content and b"\\" not in content:
        return ExtractorSettings(), ()
    plain = read_quickly(content, "config")
    if plain is not None:
        return _settings(plain[1]), ()
    reading = read_with_places(content, path, "config")
    return (None, reading.problems) if reading.problems else (ExtractorSettings(), ())


def place_of_extractor(content: bytes, path: str, name: str) -> Location:
    """Return where `readout.yaml` turns the extractor on, the whole file if that is unclear."""
    tree = read_with_places(content, path, "config").tree
    if isinstance(tree, MappingNode) and "extractors" in tree.entries:
        listed = tree.entries["extractors"][1]
        for item in listed.items if isinstance(listed, Sequence) else ():
            if isinstance(item, Scalar) and item.value == name:
                return Location(path, item.span.line, item.span.column)
    return Location(path)


def _settings(data: Mapping[str, Data]) -> ExtractorSettings:
    listed, described = data.get("extractors"), data.get("extractor_options")
    names = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    options = (
        {name: _texts(given) for name, given in described.items()}
        if isinstance(described, dict)
        else {}
    )
    return ExtractorSettings(tuple(dict.fromkeys(names)), options)


def _texts(given: Data) -> dict[str, str]:
    pairs = given.items() if isinstance(given, dict) else ()
    return {key: value for key, value in pairs if isinstance(value, str)}
