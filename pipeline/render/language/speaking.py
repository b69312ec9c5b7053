"""Which language pages are now made in, and the words of the code in it.

It is set where pages are begun and holds in that thread until they are made: else each function
that words anything would have to hand it on. What is cached takes `spoken()` as an argument.
"""

from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from pipeline.languages import ENGLISH, find_language

if TYPE_CHECKING:
    from pipeline.render.language.speech import Speech

# None stands for English.
_current: "ContextVar[Speech | None]" = ContextVar("speech", default=None)


class _Speaking:
    """Sets the language and puts it back: every page does that, and a generator takes longer."""

    __slots__ = ("_speech", "_token")

    def __init__(self, found: "Speech | None") -> None:
        self._speech = found

    def __enter__(self) -> None:
        self._token = _current.set(self._speech)

    def __exit__(self, *_: object) -> None:
        _current.reset(self._token)


def speaking(tag: str) -> _Speaking:
    """Make pages in the language of a tag meanwhile; in English where there is no catalogue."""
    return _Speaking(speech_of(tag))


@lru_cache(maxsize=8)
def speech_of(tag: str) -> "Speech | None":
    """Return what is known of the language of a tag, None for English and where there is none."""
    language = find_language(tag)
    if language is None or language == ENGLISH:
        return None
    from pipeline.render.language.speech import Speech  # it loads Babel

    return Speech(language, tag)


def speech() -> "Speech | None":
    """Return the language that pages are made in, None for English."""
    return _current.get()


def spoken() -> str:
    """Return the tag of that language, as caches go by it."""
    found = _current.get()
    return ENGLISH if found is None else found.tag


def message(text: str) -> str:
    """Return a text as it stands, and mark it as one that `gettext` is asked for elsewhere."""
    return text


def messages(one: str, many: str) -> tuple[str, str]:
    """Return the forms for one and for many as they stand, marked like that for `counted`."""
    return one, many


def gettext(text: str, **values: object) -> str:
    """Return a text of the code in the language of the pages, `%(name)s` filled in if given."""
    found = _current.get()
    told = text if found is None else found.text(text)
    return told % values if values else told


def pgettext(context: str, text: str, **values: object) -> str:
    """Do as `gettext` for a text that means something else in other contexts."""
    found = _current.get()
    told = text if found is None else found.text_in(context, text)
    return told % values if values else told


def ngettext(one: str, many: str, number: int, **values: object) -> str:
    """Do as `gettext` for a text that goes by a number, which is `%(number)s` in it."""
    found = _current.get()
    if found is None:
        return (one if number == 1 else many) % {"number": number, **values}
    return found.plural(one, many, number) % {"number": found.number(number), **values}


def sort_key(name: str) -> str:
    """Return what a name is ordered by: without marks, but as it stands in English."""
    if _current.get() is None:
        return name
    folded = normalize("NFKD", name.casefold())
    return f"{''.join(char for char in folded if not combining(char))}\0{name}"
