"""Choose the figures of each list and index, and gather what they show from the words of the page.

A figure stands on the first page of its list or index. There is none where it would show a single
thing: the page says that already.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.countries import country_codes
from pipeline.model import Summary
from pipeline.render.addresses import MOST_PARTIES, countries_of_pair, country_of_list
from pipeline.render.figures.days import Day, calendar_figure
from pipeline.render.figures.figure import Figure, Tally, Way
from pipeline.render.figures.relations import relation_figure
from pipeline.render.figures.timeline import Moment, timeline_of_counts, timeline_of_meetings
from pipeline.render.figures.topics import Topic, topics_figure
from pipeline.render.figures.worldmap import world_figure
from pipeline.render.language.speaking import gettext, message
from pipeline.render.parties import shown_country
from pipeline.render.planned import IndexWords, Link, ListingWords
from pipeline.render.tallying import dates_of, others_of

_FEWEST: Final = 2  # things in a figure
_FEWEST_DATES: Final = 3  # meetings on a timeline
_FEWEST_MET: Final = 5  # countries on the map of whom one country met
_FEWEST_COUNTRIES: Final = 3  # on the map of an index
_DAY: Final = 10  # characters of a date
_NO_SUMMITS: Final = message("Meetings of more than %(most)s parties do not count here.")


def listing_figures(words: ListingWords, shown: Sequence[Summary], way: Way) -> tuple[Figure, ...]:
    """Return the figures of a page of a list that shows these records."""
    if words.number != "1" or not words.folder:
        return ()
    kind = words.folder.partition("/")[0]
    if kind == "years":
        found = [_calendar(words, shown, way)]
    elif kind in ("countries", "organizations"):
        found = [_met(words, way), _timeline(words, shown, way), _met_on_map(words, way)]
    elif kind == "people":
        found = [_people(words, shown, way), _timeline(words, shown, way)]
    elif kind == "pairs":
        found = [_timeline(words, shown, way)]
    else:
        found = []
    return tuple(filter(None, found))


def index_figures(words: IndexWords, way: Way) -> tuple[Figure, ...]:
    """Return the figures of a page of an index."""
    if words.number != "1":
        return ()
    if words.kind == "topics":
        found = [_topics(words, way)]
    elif words.kind in ("countries", "places"):
        found = [_world(words, way)]
    else:
        found = []
    return tuple(filter(None, found))


def _met(words: ListingWords, way: Way) -> Figure | None:
    met = [_tally(link) for facet in words.facets for link in facet[3]]
    if len(met) < _FEWEST:
        return None
    return relation_figure(
        gettext("Whom it met, and how often"),
        words.heading,
        met,
        way,
        notes=(gettext(_NO_SUMMITS, most=MOST_PARTIES),),
    )


def _people(words: ListingWords, shown: Sequence[Summary], way: Way) -> Figure | None:
    others = words.others or others_of(shown, words.folder)
    met = [_tally(link) for link in others if link[1]]
    further = sum(int(number) for _, folder, number in others if not folder)
    if len(met) < _FEWEST:
        return None
    return relation_figure(
        gettext("Who was in the same meetings"),
        words.heading,
        met,
        way,
        further=further,
        columns=(gettext("Name"), gettext("Meetings")),
    )


def _timeline(words: ListingWords, shown: Sequence[Summary], way: Way) -> Figure | None:
    title = gettext("Meetings over time")
    if words.dates:
        return timeline_of_counts(title, [(date, int(number)) for date, number in words.dates])
    # In Markdown a figure is its table, which would be the list once more.
    if way.file != "index.html" or len([one for one in shown if one.date]) < _FEWEST_DATES:
        return None
    moments = [Moment(one.date or "", one.title, f"meetings/{one.id}") for one in shown]
    return timeline_of_meetings(title, moments, way)


def _calendar(words: ListingWords, shown: Sequence[Summary], way: Way) -> Figure | None:
    """Return the calendar; a day of one meeting leads there, if this page shows that meeting."""
    dates = [(date, int(number)) for date, number in words.dates or dates_of(shown, _DAY) if date]
    if len(dates) < _FEWEST:
        return None
    known = {one.date: f"meetings/{one.id}" for one in shown}
    days = [Day(date, number, known.get(date, "") if number == 1 else "") for date, number in dates]
    return calendar_figure(gettext("Meetings by day"), int(dates[0][0][:4]), days, way)


def _met_on_map(words: ListingWords, way: Way) -> Figure | None:
    """Return the map of the countries that one has met; there is none for organizations."""
    own = country_of_list(words.folder)
    counts = {
        code: _tally(link)
        for facet in words.facets
        for link in facet[3]
        for code in countries_of_pair(link[1])
        if code != own
    }
    if own is None or len(counts) < _FEWEST_MET:
        return None
    return world_figure(gettext("Countries that it met"), counts, way, own=(own, words.heading))


def _world(words: IndexWords, way: Way) -> Figure | None:
    """Return the map of an index of countries, or of places by their countries."""
    counts: dict[str, Tally] = {}
    elsewhere = 0
    for link in (link for group in words.groups for link in group[2]):
        tally, code = _tally(link), country_of_list(link[1])
        if code in country_codes():
            counts[code] = tally._replace(name=shown_country(code))
        elif link[1].startswith("places/unknown/"):
            elsewhere += tally.number
    if len(counts) < _FEWEST_COUNTRIES:
        return None
    others = [Tally(gettext("Country not stated"), elsewhere)] if elsewhere else []
    title = message("Where meetings were")
    if words.kind != "places":
        title = message("Countries by number of meetings")
    return world_figure(gettext(title), counts, way, others=others)


def _topics(words: IndexWords, way: Way) -> Figure | None:
    names = {folder: name for group in words.groups for name, folder, _ in group[2]}
    topics = [
        Topic(names[folder], {int(year): int(number) for year, number in years}, folder)
        for folder, years in words.years
        if folder in names
    ]
    if len({year for one in topics for year in one.years}) < _FEWEST:
        return None
    return topics_figure(gettext("Topics over time"), topics, way)


def _tally(link: Link) -> Tally:
    name, folder, number = link
    return Tally(name, int(number), folder)
