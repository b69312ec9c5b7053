"""List the articles that a record names, without reading the rest of it."""

from collections.abc import Iterator


def named_sources(data: bytes) -> tuple[tuple[str, str | None], ...]:
    """Return each source's (article, SHA-256) in a record's YAML.

    Reading stops where the list of sources ends, near the top of a record: that is many times
    quicker than reading all of it. A record that is not YAML gives what stands before the fault.
    """
    return tuple(
        (source["article"], source.get("sha256"))
        for source in _source_mappings(data)
        if source.get("article")
    )


def _source_mappings(data: bytes) -> Iterator[dict[str, str]]:
    import yaml

    depth, is_inside = 0, False
    pending: str | None = None
    found: dict[str, str] = {}
    try:
        for event in yaml.parse(data, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                pending, found = None, {} if depth == 3 else found
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
                if is_inside and depth == 2:
                    yield found
                elif is_inside and depth == 1:
                    return
                pending = None
            elif isinstance(event, yaml.ScalarEvent) and depth == 1:
                is_inside = event.value == "sources"
            elif isinstance(event, yaml.ScalarEvent) and depth == 3 and is_inside:
                if pending is None:
                    pending = event.value
                else:
                    found[pending], pending = event.value, None
    except (yaml.YAMLError, UnicodeDecodeError):
        return
