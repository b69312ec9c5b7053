"""Write down the meeting itself, with the facts that it stands on."""

from collections.abc import Sequence

from pipeline.extract.certainty import Basis, share
from pipeline.extract.occasion.tolddays import Day
from pipeline.extract.occasion.venues import Venue
from pipeline.extract.participants import ordered_parts
from pipeline.extract.reading import Reading
from pipeline.extract.words.wording import clean, passage_evidence, sentence_evidence, span_evidence
from pipeline.model import Article, Evidence, Fact, Meeting, Participant, Place


def meeting(reading: Reading, people: Sequence[Participant]) -> Meeting | None:
    """Return the meeting, None where the article reports none."""
    if reading.cast.main is None:
        return None
    venue, day = reading.venue, reading.day
    host = next(
        (
            person.id
            for person, part in zip(people, ordered_parts(reading), strict=True)
            if part.hosts
        ),
        None,
    )
    return Meeting(
        status=reading.status,
        format=reading.form,
        setting=reading.setting,
        date=day.value if day else None,
        end_date=day.end_value if day else None,
        host=host if reading.form == "in_person" else None,
        place=Place(name=clean(venue.city) if venue.city else None, country=venue.code)
        if venue
        else None,
        part_of=clean(reading.part_of[0]) if reading.part_of else None,
    )


def meeting_facts(article: Article, reading: Reading, happened: Meeting | None) -> list[Fact]:
    """Return the facts of the meeting in the order of the record."""
    if happened is None or reading.cast.main is None:
        return []
    main = reading.cast.main.scene
    facts = [
        Fact("/meeting/status", _said(article, reading, (main,)), share(_status_basis(reading)))
    ]
    if reading.form_scene is not None and happened.format != "unknown":
        said = _said(article, reading, (reading.form_scene,))
        facts.append(Fact("/meeting/format", said, share("format")))
    if happened.setting != "unknown":
        facts.append(Fact("/meeting/setting", _said(article, reading, (main,)), share("setting")))
    if reading.day is not None:
        sure = share(day_basis(reading.day))
        facts.append(Fact("/meeting/date", _day_evidence(article, reading), sure))
    if happened.host is not None:
        facts.append(Fact("/meeting/host", _host_evidence(article, reading), share("host")))
    if reading.venue is not None:
        sure = share(venue_basis(reading.venue))
        facts.append(Fact("/meeting/place", _place_evidence(article, reading), sure))
    if reading.part_of is not None:
        said = _said(article, reading, (reading.part_of[1],))
        facts.append(Fact("/meeting/part_of", said, share("part of")))
    return facts


def _status_basis(reading: Reading) -> Basis:
    main = reading.cast.main
    is_of_one = main is not None and main.shape == "alone"
    return "status, of one side" if is_of_one else "status"


def day_basis(day: Day) -> Basis:
    """Return what the day of the meeting rests on."""
    if day.scene is None and day.passage is None:
        return "date, dateline"
    return "date, counted" if day.rests_on_page else "date, printed"


def venue_basis(venue: Venue) -> Basis:
    """Return what the place of the meeting rests on."""
    if not venue.is_firm:
        return "place, near"
    is_told = venue.scene is not None or venue.passage is not None
    return "place, told" if is_told else "place, dateline"


def _said(article: Article, reading: Reading, scenes: tuple[int, ...]) -> tuple[Evidence, ...]:
    return sentence_evidence(article, (reading.scenes[n].sentence for n in scenes))


def _day_evidence(article: Article, reading: Reading) -> tuple[Evidence, ...]:
    day, reference = reading.day, reading.reference
    if day is not None and day.passage is not None:
        return passage_evidence(article, day.passage)
    found: tuple[Evidence, ...] = ()
    if day is not None and day.scene is not None:
        found = _said(article, reading, (day.scene,))
    counts = day is not None and day.rests_on_page
    if counts and reference is not None and reference.passage is not None:
        span = reference.passage.span(reference.start, reference.end)
        found = (*found, *span_evidence(article, *span))
    return found


def _host_evidence(article: Article, reading: Reading) -> tuple[Evidence, ...]:
    host = next(part for part in reading.cast.parts if part.hosts)
    return _said(article, reading, host.scenes[:2])


def _place_evidence(article: Article, reading: Reading) -> tuple[Evidence, ...]:
    venue, dateline = reading.venue, reading.dateline
    if venue is not None and venue.passage is not None:
        return passage_evidence(article, venue.passage)
    if venue is not None and venue.scene is not None:
        return _said(article, reading, (venue.scene,))
    if dateline is None:
        return ()
    return span_evidence(article, *dateline.passage.span(dateline.start, dateline.end))
