"""Say why something needs review, where the parser gave the reason, in the site's language.

Records keep reasons in English, as the parser writes them. What people wrote stays as it is, and so
do sentences of articles that a reason quotes.
"""

import re
from typing import Final

from pipeline.render.language.speaking import gettext, message, speech

_QUOTING = re.compile(r'(.+?): "(.+)"', re.DOTALL)
REASONS: Final = (
    message("the article has no title of its own"),
    message("no meeting was read: the rules know English only"),
    message("the text is in capitals only: check where names begin and end"),
    message("no meeting was recognised in the text"),
    message("no topic of the list was found in what was discussed"),
    message("chosen by single words of the text: keep those that were discussed"),
    message("no sentence sums the meeting up"),
    message("neither the page nor the text gives its date"),
    message("the text does not say in person, by phone or by video"),
    message("the text gives no date"),
    message("the day is that of the dateline, which may be a later one"),
    message("taken for the larger event that the meeting belonged to"),
    message("the text names nobody who took part"),
    message("the text names the country and no city"),
    message("the place is that of a sentence beside the meeting"),
    message("the text gives no place"),
    message("those who took part in this meeting stand here too"),
    message("the article tells of another meeting too"),
    message("taken to be there by what the text shows, not by a verb of meeting"),
    message("the text gives no office"),
    message("the text leaves the country open"),
    message("the text does not say whom this person represents"),
    message("this comes from people.yaml, the text leaves it open"),
)


def reason_words(why: str) -> str:
    """Return a reason as readers are told it."""
    if speech() is None:
        return why
    told = gettext(why) if why in REASONS else why
    match = _QUOTING.fullmatch(why) if told is why else None
    if match is None or match[1] not in REASONS:
        return told
    return gettext("%(why)s: “%(quotation)s”", why=gettext(match[1]), quotation=match[2])
