"""The parts of a record as schema.org has them: people, places, sources, the report on them."""

from collections.abc import Mapping
from typing import Any, Final

from pipeline.countries import is_country
from pipeline.model import Meeting, Participant, Party, Source
from pipeline.render.data.subject import Subject, calendar_date
from pipeline.render.language.speaking import gettext, speech
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.parties import shown_country
from pipeline.render.wording import RECORD_STATUS, review_words, topic_word

CONTEXT: Final = "https://schema.org"


def without_empty(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is known of these values."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def report(subject: Subject) -> dict[str, Any]:
    """Return the briefing: who publishes it, on what terms, and what it is based on."""
    record, url = subject.record, subject.url
    return without_empty(
        {
            "@type": "Report",
            "@id": f"{url or ''}#briefing",
            "url": url,
            "name": subject.title,
            "identifier": record.id,
            "inLanguage": subject.site.language if speech() else None,
            "creativeWorkStatus": _state(subject),
            "dateModified": subject.corrected,
            "publisher": organization(subject),
            "sdPublisher": organization(subject),
            "license": licence_of(subject),
            "keywords": [
                topic_word(topic)
                for at, topic in enumerate(record.topics)
                if subject.is_sure(f"/topics/{at}")
            ],
            "isBasedOn": [_source(subject, at, one) for at, one in enumerate(record.sources)],
            "correction": [
                without_empty(
                    {
                        "@type": "CorrectionComment",
                        "text": one.why,
                        "datePublished": calendar_date(one.date),
                    }
                )
                for one in record.revisions
            ],
        }
    )


def organization(subject: Subject) -> dict[str, Any]:
    """Return who publishes the site."""
    url = find_safe_url(subject.site.base_url)
    return without_empty({"@type": "Organization", "name": subject.site.title, "url": url})


def licence_of(subject: Subject) -> str | dict[str, Any] | None:
    """Return the address of the terms of use, or what they are called."""
    licence = subject.site.licence
    if not licence:
        return None
    return find_safe_url(licence) or {"@type": "CreativeWork", "name": licence}


def people(subject: Subject) -> list[dict[str, Any]]:
    """Return those who took part and whose names are settled."""
    return [
        _person(subject, at, one)
        for at, one in enumerate(subject.record.participants)
        if subject.is_sure(f"/participants/{at}/name")
    ]


def person_id(subject: Subject, id_: str) -> str:
    """Return what tells a person of this record from all others."""
    return f"{subject.url or ''}#person-{file_url(id_)}"


def known_place(subject: Subject, meeting: Meeting) -> dict[str, Any] | None:
    """Return where they met, None where that is not known for sure."""
    place = meeting.place
    if place is None or not subject.is_sure("/meeting/place"):
        return None
    country = place.country if is_country(place.country) else None
    address = {"@type": "PostalAddress", "addressCountry": country} if country else None
    name = place.name or (shown_country(country) if country else None)
    if name is None:
        return None
    kind = "Place" if place.name else "Country"
    return without_empty({"@type": kind, "name": name, "address": address})


def _person(subject: Subject, at: int, person: Participant) -> dict[str, Any]:
    around = f"/participants/{at}"
    is_role_sure = subject.is_sure(f"{around}/role")
    is_party_sure = subject.is_sure(f"{around}/represents")
    return without_empty(
        {
            "@type": "Person",
            "@id": person_id(subject, person.id),
            "name": person.name,
            "jobTitle": person.role if is_role_sure else None,
            "affiliation": _party(person.represents) if is_party_sure else None,
        }
    )


def _party(party: Party | None) -> dict[str, Any] | None:
    """Return for whom somebody spoke; a country is there as its government."""
    if party is None:
        return None
    if party.country is None:
        return {"@type": "Organization", "name": party.organization} if party.organization else None
    if not is_country(party.country):
        return None
    name = shown_country(party.country)
    area = {"@type": "Country", "name": name, "identifier": party.country}
    return {"@type": "GovernmentOrganization", "name": name, "areaServed": area}


def _source(subject: Subject, at: int, source: Source) -> dict[str, Any]:
    """Return an article; who wrote it may be a person or a body, so that is its credit."""
    record = subject.record
    is_only = len(record.sources) == 1
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    values = {
        "url": find_safe_url(source.url),
        "author": source.author,
        "publisher": publisher,
        "published": calendar_date(source.published),
        "language": source.language,
    }
    known = {name: one for name, one in values.items() if subject.is_sure(f"/sources/{at}/{name}")}
    return without_empty(
        {
            "@type": "Article",
            "url": known.get("url"),
            "name": record.title if is_only and subject.is_sure("/title") else None,
            "creditText": known.get("author"),
            "publisher": known.get("publisher"),
            "datePublished": known.get("published"),
            "inLanguage": known.get("language"),
            "isBasedOn": [
                {"@type": "CreativeWork", "publisher": {"@type": "Organization", "name": name}}
                for name in source.attributed_to
            ],
        }
    )


def _state(subject: Subject) -> str:
    word = gettext(RECORD_STATUS[subject.record.status][0])
    number = len(subject.record.review)
    if not number:
        return word
    return gettext("%(word)s; %(facts)s", word=word, facts=review_words(number))
