"""Find the town that hosted a meeting: `On 3 May, Lima hosted the second round of talks`."""

import re

from pipeline.extract.names.people import Scene
from pipeline.extract.words.lines import plain_words

_HOSTING = re.compile(
    r"(?:^|(?<=, )|(?<=\bcity of )|(?<=\btown of )|(?<=\bcapital ))(?P<town>[^\W\d_][\w’'-]+"
    r"(?: [A-Z][\w’'-]+)?) (?:hosted|played host to) (?:an?|the|another)\s[^.;:]{0,80}?"
    r"\b(?:talks|meeting|session|round|summit|consultations|seminar|conference|forum|"
    r"negotiations|dialogue)\b"
)


def hosting_town(scene: Scene) -> tuple[str, str | None] | None:
    """Return (town, country); no person and no country hosts so. A town may be in no list."""
    found = _HOSTING.search(scene.line.text) if "host" in scene.line.text else None
    if found is None or not found["town"][0].isupper():
        return None
    start = found.start("town")
    if any(mention.start <= start < mention.end for mention in scene.mentions):
        return None
    index = next((n for n, one in enumerate(scene.line.tokens) if one.start == start), None)
    match = scene.line.matches.get(index) if index is not None else None
    if match is not None:
        return (found["town"], match.entry.code) if match.entry.is_city else None
    is_plain = index is None or scene.line.norm(index) in plain_words()
    return None if is_plain else (found["town"], None)
