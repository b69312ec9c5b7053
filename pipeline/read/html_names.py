"""The names that pages give their parts: which are chrome, which hold the date or the author.

Class names are read as whole words, so that `share-bar` is chrome and `shareholders` is not.
"""

import re
from itertools import islice

from lxml.html import HtmlElement

from pipeline.model import ChromeReason


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


_MAX_NAME_CHARS = 300
_NO_WORDS = frozenset[str]()
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORDS = re.compile(r"[a-z]+")

# Tags that are never text of the page.
SKIPPED_TAGS = word_set(
    "script style noscript template svg math iframe frame frameset object embed canvas audio video "
    "select option datalist textarea input button link meta title map area progress meter "
    "param source track head"
)
_CHROME_TAGS = word_set("nav aside footer form menu dialog")
_CHROME_ROLES = word_set(
    "navigation complementary contentinfo search dialog alertdialog banner menu menubar "
    "toolbar tablist tab"
)
_CHROME_WORDS = word_set(
    "share sharing sharebar sharedaddy social socials breadcrumb breadcrumbs cookie cookies "
    "consent gdpr newsletter newsletters subscribe subscription signup related recommended "
    "recommendations recirculation trending advert advertisement advertising ads adslot sponsored "
    "promo promos outbrain taboola comments disqus pagination pager sidebar navbar nav navigation "
    "megamenu menu masthead paywall login toolbar jumplinks skiplink backlinks tags taglist "
    "popup modal"
)
_MAYBE_CHROME_WORDS = word_set(
    "footer widget tag topics categories category links more latest popular print tools banner ad "
    "meta bottommeta follow read hidden status copyright teaser teasers carousel gallery"
)
_DATE_WORDS = word_set(
    "date datetime dates published publish pubdate posted timestamp time dateline"
)
_CLOCK_WORDS = word_set("current today now clock modified updated update countdown")
_AUTHOR_WORDS = word_set("byline author authors")
_CAPTION_WORDS = word_set("caption figcaption credit")
_UNSEEN_WORDS = word_set(
    "tooltip tooltiptext popover visuallyhidden editsection screenreader backref srt"
)
_UNSEEN_PAIRS = tuple(map(word_set, ("sr only", "screen reader", "visually hidden")))
_ADVERT_WORDS = word_set("advert advertisement adslot outbrain taboola")
_ADVERT_PAIRS = tuple(map(word_set, ("ad slot", "ad unit", "ad container", "ad wrapper")))
_CALENDAR = word_set("calendar widget")
_TRIGGER_WORDS = word_set("anchor trigger wrapper container has toggle target link term host")
_PERMALINK_WORDS = word_set("permalink headerlink headinglink anchorlink")
_DATE_PROPERTIES = frozenset({"datepublished", "datecreated", "dateissued"})


def name_words(element: HtmlElement) -> frozenset[str]:
    """Return the words of an element's class and id, in lower case."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:_MAX_NAME_CHARS]
    if names == " ":
        return _NO_WORDS
    return frozenset(_WORDS.findall(_CAMEL.sub("-", names).lower()))


def chrome_rank(element: HtmlElement) -> int:
    """Return 3 for mark-up of chrome, adverts, what is hidden; 2 by name, 1 in doubt, else 0."""
    if element.tag in ("html", "body", "main"):
        return 0
    role = role_of(element)
    around = element.getparent() if element.tag == "footer" else None
    if around is not None and around.tag == "blockquote":  # it tells whose words they are
        return 0
    if element.tag in _CHROME_TAGS or role in _CHROME_ROLES or is_hidden(element):
        return 3
    if is_advert(element):
        return 3
    words = name_words(element)
    if words & _CHROME_WORDS or words >= _CALENDAR:
        return 2
    return 1 if words & _MAYBE_CHROME_WORDS else 0


def is_advert(element: HtmlElement) -> bool:
    """Tell whether the element calls itself an advert."""
    words = name_words(element)
    return bool(words & _ADVERT_WORDS) or any(pair <= words for pair in _ADVERT_PAIRS)


def role_of(element: HtmlElement) -> str:
    """Return the element's own role (WAI-ARIA) in lower case, "" if it has none."""
    return (element.get("role") or "").strip().lower()


def is_hidden(element: HtmlElement) -> bool:
    """Tell whether a browser would not show the element, or not read it out."""
    return (element.get("aria-hidden") or "").lower() == "true" or is_invisible(element)


def is_invisible(element: HtmlElement) -> bool:
    """Tell whether a browser would not show the element."""
    if element.get("hidden") is not None:
        return True
    style = (element.get("style") or "")[:_MAX_NAME_CHARS].replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def is_unseen(element: HtmlElement) -> bool:
    """Tell whether text within a line is shown only on demand, or only read out."""
    if not element.attrib:
        return False
    if is_hidden(element) or role_of(element) == "tooltip":
        return True
    words = name_words(element)
    if words & _TRIGGER_WORDS:
        return False
    return bool(words & _UNSEEN_WORDS) or any(pair <= words for pair in _UNSEEN_PAIRS)


def is_permalink(element: HtmlElement) -> bool:
    """Tell whether this is a sign that links to its own place in the page, such as ¶ or #."""
    if element.tag != "a" or "#" not in (element.get("href") or ""):
        return False
    text = "".join(map(str, islice(element.itertext(), 20)))
    return not any(map(str.isalnum, text)) or bool(name_words(element) & _PERMALINK_WORDS)


def reason_from_names(element: HtmlElement) -> ChromeReason | None:
    """Return `date`, `byline` or `caption` where the element says that it holds one."""
    if element.tag in ("html", "body", "main", "article", "section"):
        return None
    if element.tag == "figcaption":
        return "caption"
    properties = set((element.get("itemprop") or "").lower().split())
    words = name_words(element)
    if words & _CLOCK_WORDS:
        return None
    if element.tag == "time" or properties & _DATE_PROPERTIES or words & _DATE_WORDS:
        return "date"
    if "author" in properties or element.get("rel") == "author" or words & _AUTHOR_WORDS:
        return "byline"
    return "caption" if words & _CAPTION_WORDS else None


def seen_text(element: HtmlElement) -> str:
    """Return the text of a button or of words that are only read out."""
    return " ".join(
        piece for piece in (element.text, *(_inner_text(child) for child in element)) if piece
    )


def _inner_text(element: HtmlElement) -> str:
    own = "" if element.tag in SKIPPED_TAGS or is_unseen(element) else "".join(element.itertext())
    return f"{own}{element.tail or ''}"
