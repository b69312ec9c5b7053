"""What is known of a language other than English: its catalogue, and what CLDR says by Babel."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from pipeline.render.language.catalogue import read_catalogue


class Speech:
    """One language; `tag` is what the site calls it, with its region if it has one."""

    def __init__(self, language: str, tag: str) -> None:
        self.tag = tag
        self.language = language
        self._locale = _locale(language, tag)
        self._catalogue = read_catalogue(language)
        self._day = _with_first(self._locale, self.text_in("first day of a month", "1"))
        self.number = cache(self._number)
        self.months = _names(self._locale.months["stand-alone"]["wide"])
        self.months_in_dates = _names(self._locale.months["format"]["wide"])
        self.short_months = _names(self._locale.months["stand-alone"]["abbreviated"])
        self.weekdays = _names(self._locale.days["stand-alone"]["narrow"])

    @property
    def opengraph(self) -> str:
        """Return the language with its region, the likeliest if none is named: `fr_FR`."""
        tag = str(self._locale)
        likely = get_global("likely_subtags").get(tag, tag)
        found = Locale.parse(tag if self._locale.territory else likely)
        return f"{found.language}_{found.territory}" if found.territory else found.language

    def text(self, text: str) -> str:
        """Return a text of the code in this language."""
        return self._catalogue.texts.get((None, text), text)

    def text_in(self, context: str, text: str) -> str:
        """Return a text of the code in this language, as it is said in a context."""
        return self._catalogue.texts.get((context, text), text)

    def forms(self, one: str) -> tuple[str, ...] | None:
        """Return the forms of a text that goes by a number, by its English form for one."""
        return self._catalogue.forms.get(one)

    def plural(self, one: str, many: str, number: int) -> str:
        """Return the form of a text that goes with a number."""
        forms = self._catalogue.forms.get(one)
        if forms is None:
            return one if number == 1 else many
        return forms[self._catalogue.form(number)]

    def form(self, number: int) -> int:
        """Return which of the forms goes with a number, from 0."""
        return self._catalogue.form(number)

    def listed(self, words: Sequence[str]) -> str:
        """Return words as a list within a sentence."""
        return format_list(words, locale=self._locale)

    def date(self, known: date, parts: int) -> str:
        """Return a date in words, of which the first one, two or three parts are known."""
        if parts == 1:
            return str(known.year)
        if parts == 2:
            return format_skeleton("yMMMM", known, locale=self._locale)
        return format_date(known, self._day[known.day == 1], self._locale)

    def country(self, code: str) -> str | None:
        """Return the name of a country, None where CLDR has none."""
        return self._locale.territories.get(code)

    def language_name(self, tag: str) -> str:
        """Return what a language is called; its tag where CLDR does not know it."""
        known = self._locale.languages
        wide = tag.split("-", maxsplit=1)[0].lower()
        return known.get(tag.replace("-", "_")) or known.get(wide) or tag

    def _number(self, number: int) -> str:
        return format_decimal(number, locale=self._locale)


def _locale(language: str, tag: str) -> Locale:
    """Return what CLDR has for a tag, or else for the language of the catalogue."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(language.replace("-", "_"))


def _with_first(locale: Locale, first: str) -> tuple[str, str]:
    """Return the pattern of dates, and that of the first days of months: `1er mai 2024`."""
    pattern = str(locale.date_formats["long"].pattern)
    return pattern, pattern if first == "1" else pattern.replace("d", f"'{first}'", 1)


def _names(named: "dict[int, str]") -> tuple[str, ...]:
    """Return names in the order of their numbers."""
    return tuple(named[number] for number in sorted(named))
