"""Write the draft: the record as the rules read it, the facts it stands on, what to review."""

import re
from collections.abc import Sequence

from pipeline.extract.certainty import share
from pipeline.extract.dates.references import Dateline
from pipeline.extract.happening import meeting, meeting_facts
from pipeline.extract.names.known import known_from_people
from pipeline.extract.participants import participant_facts, participants
from pipeline.extract.reading import Reading, read_meeting
from pipeline.extract.review import Remark, remarks
from pipeline.extract.themes.subjects import (
    above_sections,
    find_subjects,
    lead_ins,
    openings,
    plain_scenes,
    with_opening,
)
from pipeline.extract.themes.themes import find_body, first_section, title_heading
from pipeline.extract.words.language import find_language
from pipeline.extract.words.sentences import Sentence
from pipeline.extract.words.signoffs import sign_offs
from pipeline.extract.words.wording import clean, passage_evidence, sentence_evidence, span_evidence
from pipeline.model import (
    Article,
    Document,
    Draft,
    Evidence,
    Fact,
    KnownPerson,
    Record,
    ReviewItem,
    Source,
)
from pipeline.values import replace

# `NAIROBI, March 14 (Agency) - `: what stands before the first dash under a dateline.
_OPENING = re.compile(r"[^—–]{2,70}?(?:\s*[—–]|\s+--?)\s+")


def draft(document: Document, record_id: str, people: Sequence[KnownPerson] = ()) -> Draft:
    """Return the record that the document supports; what it does not say stays None.

    `people` are those whom the workspace knows: they are told by any spelling of their names, and
    stand in the record under the one that it gives them.

    Facts are in the order of the record. A text in another language than English keeps its
    sections and tables, and no fact is guessed from it.
    """
    language = find_language(document.article.text) or document.article.metadata.language
    is_english = language is None or language.startswith("en")
    reading = read_meeting(document, known_from_people(tuple(people))) if is_english else None
    return _draft(document, record_id, reading, language)


def _draft(
    document: Document, record_id: str, reading: Reading | None, language: str | None
) -> Draft:
    article = document.article
    title = _title(document)
    scenes = reading.scenes if reading else plain_scenes(document)
    named = [topic for topic, _ in reading.topics] if reading else []
    summed = reading.summary if reading and reading.cast.main else ()
    first = first_section(document)
    if first is None:
        subjects = find_subjects(scenes, named, summed, sign_offs(document))
        body = find_body(document, subjects, title, lead_ins(scenes))
    else:
        above = above_sections(scenes, first)
        summed = with_opening(scenes, summed, above) if summed else ()
        left = [number for number in above if number not in summed]
        body = find_body(document, (), title, openings(scenes, left))
    people = participants(reading) if reading else ()
    happened = meeting(reading, people) if reading else None
    summary = _summary(reading, summed) if reading else None
    record = Record(
        id=record_id,
        title=title,
        summary=summary,
        sources=(_source(article, reading, language),),
        meeting=happened,
        participants=people,
        topics=tuple(named),
        themes=tuple(body.themes),
        tables=tuple(body.tables),
    )
    facts = [*_title_facts(document, record)]
    if reading is not None:
        facts += _summary_facts(article, reading, summed if summary else ())
        facts += _source_facts(article, reading)
        facts += meeting_facts(article, reading, happened)
        facts += participant_facts(article, reading)
        facts += _topic_facts(article, reading)
    facts += [*body.theme_facts, *body.table_facts]
    told = remarks(record, reading, language)
    items = [ReviewItem(path=remark.path, why=remark.why) for remark in told]
    if reading is not None:
        facts += _review_facts(article, reading, told)
    return _finished(document, record, facts, (*items, *body.review))


def _finished(
    document: Document, record: Record, facts: list[Fact], review: tuple[ReviewItem, ...]
) -> Draft:
    article = document.article
    return Draft(
        record=replace(record, review=tuple(dict.fromkeys(review))),
        facts=tuple(facts),
        repairs=document.repairs,
        text=article.text if article.kind == "html" else None,
        links=article.links,
    )


def _title(document: Document) -> str | None:
    heading = title_heading(document)
    title = clean(document.article.metadata.title or "")
    if not title and heading is not None:
        title = clean(heading.passage.text)
    return title or None


def _title_facts(document: Document, record: Record) -> list[Fact]:
    heading = title_heading(document)
    if record.title is None or heading is None:
        return []
    evidence = passage_evidence(document.article, heading.passage)
    return [Fact("/title", evidence)] if evidence else []


def _summary(reading: Reading, summed: Sequence[int]) -> str | None:
    if reading.cast.main is None:
        return None
    sentences = (reading.scenes[n].sentence for n in summed)
    return clean(" ".join(_without_dateline(one, reading.dateline) for one in sentences)) or None


def _without_dateline(sentence: Sentence, dateline: Dateline | None) -> str:
    """Return a sentence's text less the `CITY, date -` that opens the report."""
    if dateline is None or dateline.is_line or sentence.passage is not dateline.passage:
        return sentence.text
    opening = _OPENING.match(sentence.text)
    is_first = sentence.start <= dateline.start < sentence.end
    return sentence.text[opening.end() :] if opening and is_first else sentence.text


def _summary_facts(article: Article, reading: Reading, summed: Sequence[int]) -> list[Fact]:
    sentences = [reading.scenes[n].sentence for n in summed]
    if not sentences:
        return []
    # Each of them stands in the summary, so each is shown.
    return [Fact("/summary", sentence_evidence(article, sentences, len(sentences)))]


def _source(article: Article, reading: Reading | None, language: str | None) -> Source:
    metadata = article.metadata
    return Source(
        article=None if article.name == "-" else article.name,
        sha256=article.sha256,
        url=metadata.url,
        publisher=metadata.publisher,
        author=metadata.author,
        published=metadata.published,
        language=language,
        attributed_to=tuple(clean(name) for name, _ in reading.attribution) if reading else (),
    )


def _source_facts(article: Article, reading: Reading) -> list[Fact]:
    facts = []
    for number, (name, scene) in enumerate(reading.attribution):
        evidence = (
            sentence_evidence(article, (reading.scenes[scene].sentence,))
            if scene is not None
            else _name_evidence(article, name)
        )
        facts.append(Fact(f"/sources/0/attributed_to/{number}", evidence, share("outlet")))
    return facts


def _name_evidence(article: Article, name: str) -> tuple[Evidence, ...]:
    start = article.text.find(name)
    return span_evidence(article, start, start + len(name)) if start >= 0 else ()


def _review_facts(article: Article, reading: Reading, told: Sequence[Remark]) -> list[Fact]:
    """Return where the sentences stand that review items quote."""
    return [
        Fact(
            f"/review/{number}/why",
            sentence_evidence(article, (reading.scenes[remark.scene].sentence,)),
        )
        for number, remark in enumerate(told)
        if remark.scene is not None
    ]


def _topic_facts(article: Article, reading: Reading) -> list[Fact]:
    scenes = (*reading.scenes, *reading.labels)
    return [
        Fact(
            f"/topics/{number}",
            sentence_evidence(article, (scenes[n].sentence for n in told)),
            share("topic"),
        )
        for number, (_, told) in enumerate(reading.topics)
    ]
