"""Faults of ten kinds in one record: each is told once, at its own line and column."""

from pipeline.model import Article, Draft, Metadata
from pipeline.record import check_record, read_record

TEN = """\
schema: readout/record/1
id: harbour-talks
statsu: draft
sources:
  - article: articles/harbour-talks.txt
    sha256: null
meeting:
  format: telephone
  date: "2025-02-30"
  host: ana-duart
  place: {name: Faro, country: Portugal}
participants:
  - id: ana-duarte
    name: Ana Duarte
    represents: {country: PT}
  - {id: sam-oduya, name: Sam Oduya, role: null, represents: null, name: Samuel Oduya}
topics: [trade, &x security]
themes:
  - {id: quays, title: New quays, tables: [berths]}
tables:
  - id: berths
    theme: quays
    columns: [Port, Berths]
    rows:
      - [Faro, 4, new]
review:
  - {path: meeting.dates, why: the text gives no date}
"""
EXPECTED = [
    "records/x.yaml:3:1: statsu: 'statsu' is no key of this part of the file; did you mean status?",
    (
        "records/x.yaml:8:11: meeting.format: 'telephone' is not allowed; did you mean 'phone'?"
        " allowed: in_person, phone, video, unknown"
    ),
    "records/x.yaml:9:9: meeting.date: '2025-02-30' is not in the calendar; write a day that",
    "records/x.yaml:10:9: meeting.host: no participant has the id 'ana-duart'; did you mean",
    "records/x.yaml:11:32: meeting.place.country: 'Portugal' is no country code; write PT",
    "records/x.yaml:13:5: participants[0].role: missing; add the role as the article words it",
    "records/x.yaml:16:68: participants[1].name: 'name' stands here a second time; the first is",
    "records/x.yaml:17:17: topics[1]: anchor &x is not read; delete &x",
    "records/x.yaml:25:9: tables[0].rows[0]: has 3 cells, but the table has 2 columns (line 23)",
    (
        "records/x.yaml:27:12: review[0].path: 'meeting.dates' names 'dates', which no record has;"
        " did you mean date?"
    ),
]


def test_ten_faults_of_ten_kinds_are_ten_problems_each_at_its_place() -> None:
    loaded = read_record(TEN, "records/x.yaml")
    found = sorted((*loaded.problems, *check_record(loaded, None, {})))
    assert loaded.record is None
    assert len(found) == len(EXPECTED) == 10
    for problem, start in zip(found, EXPECTED, strict=True):
        assert str(problem).startswith(start)


def test_the_same_faults_are_told_where_the_parser_s_reading_is_known() -> None:
    mended = read_record(_mended(), "records/x.yaml")
    assert mended.record is not None
    draft = Draft(mended.record, (), ())
    article = Article(
        name="articles/harbour-talks.txt",
        kind="text",
        text="Talks.",
        sha256="00" * 32,
        metadata=Metadata(),
    )
    loaded = read_record(TEN, "records/x.yaml")
    found = (*loaded.problems, *check_record(loaded, draft, {article.name: article}))
    assert len(found) == 10


def test_a_record_with_all_faults_mended_has_none() -> None:
    loaded = read_record(_mended(), "records/x.yaml")
    assert loaded.problems == ()
    assert [one.code for one in check_record(loaded, None, {})] == ["article-missing"]


def _mended() -> str:
    mends = {
        "statsu": "status",
        "telephone": "phone",
        "02-30": "02-27",
        "ana-duart\n": "ana-duarte\n",
        "Portugal": "PT",
        "Duarte\n    rep": "Duarte\n    role: Minister\n    rep",
        ", name: Samuel Oduya": "",
        "&x ": "",
        "4, new": "4",
        "dates,": "date,",
    }
    text = TEN
    for wrong, right in mends.items():
        assert wrong in text
        text = text.replace(wrong, right, 1)
    return text
