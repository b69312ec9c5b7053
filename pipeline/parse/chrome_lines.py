"""Recognise chrome by a line's own words: share links, adverts, bylines, separators, page parts.

What only its surroundings give away is found in `chrome`.
"""

import re

from pipeline.model import ChromeReason

_LONGEST = 160
_FEWEST_MARKS = 2
_SEPARATOR = re.compile(r"[\W_]*(?:\boOo\b|\b30\b)?[\W_]*")

_NETWORK = (
    r"(?:facebook|x|twitter|whats ?app|linked ?in|telegram|pinterest|reddit|e-?mail|instagram|"
    r"messenger|tumblr|threads|bluesky|mastodon|youtube|social (?:media|networks?))"
)
_NAMES = r"(?-i:[A-Z])[\w'’.-]*(?: (?-i:[A-Z])[\w'’.-]*){0,3}"
_WRITER = r"(?:reporters?|writers?|correspondents?|newsroom|editors?|staff|desk)"

# Patterns of whole lines, in any case of letters.
_LINES: dict[ChromeReason, tuple[str, ...]] = {
    "share": (
        (
            r"share(?: this)?(?: (?:story|article|post|page|news|via|with friends))*(?: on| by)?"
            rf"(?: {_NETWORK})*(?: \(.*\))?:?"
        ),
        rf"{_NETWORK}(?:[ |,/·•]+{_NETWORK})+",
        r"(?:click|tap) to (?:share|e-?mail|print|tweet|follow|copy|listen)\b.*",
        r"copy (?:the )?link|copy url|tweet(?: this)?|pin it|link copied!?",
        (
            r"(?:print|e-?mail|save|bookmark|download|send)(?: this)? "
            r"(?:page|article|story|post|pdf)(?: to a friend)?"
        ),
        r"(?:follow|join|find|like) us(?: on\b.*)?",
        r"like(?: this)?:?|like loading\W*|loading\W*",
        r"listen to (?:this )?(?:article|story|post).*",
        r"\d+ (?:shares?|likes?|views?|comments?)",
    ),
    "advert": (
        r"ad|advertisements?|advertising|advertorial|paid content|promoted(?: content)?",
        r"advertisement (?:continue|scroll).*|sponsored(?: content| by.*)?",
        (
            r"(?:subscribe|sign up|register)\b(?=.*\b(?:newsletters?|alerts?|updates?|e-?mails?|"
            r"today|now|channel|inbox|access|free)\b).*"
        ),
        r"subscribe|sign up|sign in|log in|newsletter|donate|donate now",
        (
            r"(?:please )?(?:sign in|log in|register|subscribe)\b.{0,60}?\bto "
            r"(?:access|continue|keep|read|unlock|view)\b.*"
        ),
        (
            r"to (?:continue|keep) (?:reading|viewing)\b.*"
            r"\b(?:sign in|log in|register|subscribe|create an?)\b.*"
        ),
        (
            r"(?:this|the) (?:content|article|story) is (?:only )?(?:for|available)\b.*"
            r"\bsubscribers?\b.*"
        ),
        r"get (?:the )?(?:breaking|latest) news\b.*|dismiss|tell us what you think",
        r"support (?:us|our journalism).*",
        r"(?:we|this (?:web)?site) uses? cookies\b.*|accept all(?: cookies)?\b.*|manage choices",
    ),
    "byline": (
        (
            rf"by {_NAMES}(?:(?:,| and| &) {_NAMES})*"
            rf"(?: ?[|·•] ?.*| [–—-] .*|, [^.]{{0,60}}\b{_WRITER}[^.]{{0,40}})?"
        ),
        (
            r"by (?:a |an |our |the )?(?:staff |special |own |foreign |diplomatic |political ){0,2}"
            rf"{_WRITER}\b.{{0,60}}"
        ),
        (
            r"\(?(?:(?:additional|further) )?(?:story|written|writing|reported|reporting|words|"
            r"text|edited|editing|compiled|posted|translation) by (?-i:[A-Z]).*"
        ),
        r"\d+[ -]?min(?:ute)?s?(?: of)? read(?:ing)?(?: time)?|reading time:?.*",
    ),
    "related": (
        r"(?:read|see|watch|listen|learn) (?:more|also|next|now|further)\b ?:.*",
        r"(?:also read|read also) ?:.*|more on this ?:.*",
        r"(?:also read|read also)\s+(?-i:[A-Z]).*",
        r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)\b.*",
        r"(?:previous|next|older|newer)(?: (?:post|article|story|entry|page)s?)?(?: ?:.*)?",
    ),
    "caption": (
        (
            r"(?:image|photo|picture|file photo|video|graphic|map)"
            r"(?: (?:caption|credits?|source|by|courtesy))? ?[:/].*"
        ),
        r"\(?(?:file )?photo by .*|(?:image|photo) (?:credit|courtesy).*",
    ),
    "export": (
        r"exit mobile version|view (?:desktop|full|mobile|amp) (?:version|site)",
        r"(?:skip|go) to (?:the )?(?:main )?(?:content|site)|back to top|toggle navigation",
        r"menu|search|home|close",
        r"leave a (?:comment|reply)|(?:post|add|view) (?:a )?comments?|comments are closed\.?",
        r"no comments?(?: yet)?|your e-?mail address will not be published\b.*",
        r"required fields are marked\b.*|all rights reserved\b.*|(?:©|\(c\)|copyright) .*",
        r"(?:tags?|tagged|filed under|categor(?:y|ies)|topics) ?: ?\S.*",
        r"(?:[^\n»›>]{1,40} [»›>] )+[^\n»›>]{1,60}|terms of (?:use|service)|privacy policy",
        (
            r"this (?:article|post|story) (?:was (?:originally |first )?(?:published|posted)|"
            r"(?:first )?appeared)\b.*"
        ),
    ),
}
_CHROME = re.compile(
    "|".join(f"(?P<{reason}>{'|'.join(patterns)})" for reason, patterns in _LINES.items()),
    re.IGNORECASE,
)
_REASONS: dict[str, ChromeReason] = {str(reason): reason for reason in _LINES}


def chrome_reason(text: str) -> ChromeReason | None:
    """Return why a line is chrome by its own words, None if they do not say so."""
    if _is_separator(text):
        return "separator"
    if len(text) > _LONGEST:
        return None
    match = _CHROME.fullmatch(text)
    return _REASONS[match.lastgroup] if match and match.lastgroup else None


def _is_separator(text: str) -> bool:
    if len(text) > _LONGEST or _SEPARATOR.fullmatch(text) is None:
        return False
    return len(text.replace(" ", "")) >= _FEWEST_MARKS and not any(mark in text for mark in "?!…")
