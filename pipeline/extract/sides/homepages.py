"""Say which country, and whose office, a page belongs to by its own metadata."""

from urllib.parse import urlsplit

from pipeline.countries import country_codes
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.mentions import mentions
from pipeline.extract.words.lines import line_from_text
from pipeline.model import Metadata

_CODES_BY_DOMAIN = {"uk": "GB", "su": "RU"}


def home_country(metadata: Metadata) -> str | None:
    """Return the country whose government or press the page belongs to, by its own data."""
    for text in (metadata.publisher, metadata.author):
        code = _named_country(text or "")
        if code is not None:
            return code
    host = (urlsplit(metadata.url).hostname or "") if metadata.url else ""
    labels = host.split(".")
    if labels[-1] in {"gov", "mil"}:
        return "US"
    code = _CODES_BY_DOMAIN.get(labels[-1], labels[-1].upper())
    return code if len(labels) > 1 and code in country_codes() else None


def publisher_office(metadata: Metadata) -> Mention | None:
    """Return the office whose own page it is (`President of Kenya`), None if it is no office."""
    found = mentions(line_from_text(metadata.publisher or ""))
    if len(found) == 1 and found[0].name is None and found[0].code and not found[0].is_plural:
        return found[0]
    return None


def _named_country(text: str) -> str | None:
    matches = line_from_text(text).matches.values()
    codes = {m.entry.code for m in matches if m.entry.kind in {"country", "demonym", "seat"}}
    return codes.pop() if len(codes) == 1 else None
