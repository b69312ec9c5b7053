"""List the articles that a record names, without reading the rest of it."""


def named_sources(data: bytes) -> tuple[tuple[str, str | None], ...]:
    """Return each source's (article, SHA-256) in a record's YAML; the digest None for null.

    Reading stops where the list of sources ends, near the top of a record: that is many times
    quicker than reading all of it. A record that is not YAML gives what can still be made out.
    """
    from pipeline.record.yaml_sources import source_mappings

    found: dict[str, str | None] = {}
    for source in source_mappings(data):
        if article := source.get("article"):
            found.setdefault(article, source.get("sha256"))
    return tuple(found.items())
