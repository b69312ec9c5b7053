"""Read the front matter of Markdown: the YAML between two fences at the top of the file.

Only its top-level scalars and lists of them are looked at, as events; nothing is ever constructed
from it.
"""

import re
from collections.abc import Iterator, Mapping

from pipeline.model import Metadata
from pipeline.read.metadata_values import (
    date_from_value,
    language_from_value,
    line_from_value,
    url_from_value,
)
from pipeline.values import dataclass

MAX_CHARS = 16 * 1024
_MAX_DEPTH = 32
_AUTHOR_KEYS = ("author", "author[]", "authors", "authors[]", "byline")
_FENCED = re.compile(
    r"---[ \t]*(?:\r\n|\r|\n)(?P<yaml>.*?)(?:^|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_KEY = re.compile(r"\s*(?:#[^\r\n]*[\r\n]+\s*)*[\w-]+[ \t]*:")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML source ("" if there is none) and the offset at which the body begins."""

    yaml: str
    body: int


def split_front_matter(text: str) -> FrontMatter:
    """Find the front matter; a rule or text between two rules is none."""
    match = _FENCED.match(text[: MAX_CHARS + 16])
    if match is None or not _KEY.match(match["yaml"]):
        return FrontMatter("", 0)
    return FrontMatter(match["yaml"], match.end())


def without_front_matter(text: str) -> str:
    """Return the text with spaces for its front matter: all that follows keeps its offset."""
    body = split_front_matter(text).body
    return f"{' ' * body}{text[body:]}"


def metadata_from_yaml(source: str) -> Metadata:
    """Return what the front matter says; broken YAML says nothing."""
    values = dict(_top_level_scalars(source)) if source else {}
    return Metadata(
        title=line_from_value(_first(values, "title")),
        url=url_from_value(_first(values, "url", "source_url", "canonical", "canonical_url")),
        publisher=line_from_value(_first(values, "publisher", "site", "site_name")),
        author=line_from_value(_first(values, *_AUTHOR_KEYS)),
        published=_published(values),
        language=language_from_value(_first(values, "language", "lang")),
    )


def _published(values: Mapping[str, str]) -> str | None:
    for key in ("published", "published_time", "date", "publishdate", "pubdate"):
        found = date_from_value(values.get(key))
        if found:
            return found
    return None


def _first(values: Mapping[str, str], *keys: str) -> str | None:
    return next((values[key] for key in keys if values.get(key)), None)


def _top_level_scalars(source: str) -> Iterator[tuple[str, str]]:
    import yaml

    # The pure-Python loader stands in where PyYAML was built without libyaml.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    pairs: dict[str, str] = {}
    try:
        _collect(yaml.parse(source, Loader=loader), pairs)
    except (yaml.YAMLError, ValueError, RecursionError):  # ValueError: an escape beyond Unicode
        return
    yield from pairs.items()


def _collect(events: Iterator[object], pairs: dict[str, str]) -> None:
    """Take key and value pairs of the top-level mapping; the first of two equal keys counts.

    The scalars of a list stand under the key with `[]` behind it.
    """
    import yaml

    depth, key = 0, None
    series: str | None = None  # the key of the list that is open
    for event in events:
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            if depth == 1:
                is_series = isinstance(event, yaml.SequenceStartEvent) and f"{key}[]" not in pairs
                series = f"{key}[]" if is_series and key else None
                key = None if key is not None else ""
            depth += 1
            if depth > _MAX_DEPTH:
                pairs.clear()
                return
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        elif depth == 2 and series and isinstance(event, yaml.ScalarEvent):
            if not _is_null(event):
                pairs[series] = ", ".join(filter(None, [pairs.get(series), event.value]))
        elif depth == 1 and isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
            value = event.value if isinstance(event, yaml.ScalarEvent) else ""
            if key is None:
                key = value.lower()
            else:
                pairs.setdefault(key, "" if _is_null(event) else value)
                key = None


def _is_null(event: object) -> bool:
    import yaml

    is_plain = isinstance(event, yaml.ScalarEvent) and event.implicit[0]
    return is_plain and event.value in ("", "~", "null", "Null", "NULL")  # type: ignore[attr-defined]  # narrowed by is_plain
