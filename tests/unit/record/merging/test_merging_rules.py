"""The rules of merging, each by itself."""

from dataclasses import replace

import pytest

from pipeline.model import (
    Draft,
    Evidence,
    Fact,
    Meeting,
    Participant,
    Party,
    Place,
    Point,
    Record,
    ReviewItem,
    Source,
    Table,
    Theme,
)
from pipeline.record import record_from_data
from pipeline.record.loading import Loaded, tree_of
from pipeline.record.merging import changes_between, merge_draft
from pipeline.record.merging.annotations import annotated_paths
from pipeline.record.merging.pairing import RULES, pairs

ANA = Participant(
    id="ana-duarte", name="Ana Duarte", role="Minister", represents=Party(country="PT")
)
SAM = Participant(id="sam-oduya", name="Sam Oduya", role="Envoy", represents=Party(country="ZM"))
PORTS = Theme(
    id="ports", title="Ports", text=("One.", "Two."), points=(Point(label="Cost", text="x"),)
)
TABLE = Table(id="t", theme=None, caption=None, columns=("Port", "Ships"), rows=(("Faro", "1"),))
BASE = Record(
    id="talks",
    sources=(Source(article="articles/a.txt", sha256="0" * 64),),
    meeting=Meeting(date="2025-03-04", place=Place(name="Faro", country="PT")),
    participants=(ANA, SAM),
    topics=("trade",),
    themes=(PORTS,),
    tables=(TABLE,),
)  # fmt: skip


DAYS = "the article is now read as '2025-03-05', and '2025-03-06' stands here"
PARAGRAPHS = "'Two, read anew.', and 'Two, mended.'"


def draft(record: Record, *facts: Fact) -> Draft:
    return Draft(record, facts, ())


def merged(theirs: Record, ours: Record, base: Record = BASE, **more) -> Record:
    return record_from_data(merge_draft(base, theirs, draft(ours), **more).data)


def whys(record: Record) -> list[str]:
    return [f"{item.path}: {item.why}" for item in record.review]


def with_meeting(record: Record, **values) -> Record:
    return replace(record, meeting=replace(record.meeting, **values))


def test_both_sides_changes_of_different_places_are_taken():
    found = merged(replace(BASE, title="Talks"), with_meeting(BASE, format="phone"))
    assert found == replace(with_meeting(BASE, format="phone"), title="Talks")


def test_dispute_shows_both_values_and_the_sentence():
    ours = with_meeting(BASE, date="2025-03-05")
    quote = Evidence("articles/a.txt", "They met\non Wednesday.", 0, 21)
    done = merge_draft(BASE, with_meeting(BASE, date="2025-03-06"),
                       draft(ours, Fact("/meeting/date", (quote,))))  # fmt: skip
    assert [(one.path, one.why) for one in done.disputes] == [
        (
            "meeting.date",
            f'{DAYS}: "They met on Wednesday."',
        )
    ]
    assert done.data["meeting"]["date"] == "2025-03-06"
    assert done.draft.record.meeting.date == "2025-03-05"


def test_long_values_and_quotes_are_shortened():
    long, other = "long " * 100, "wide " * 100
    done = merge_draft(BASE, replace(BASE, summary=f"a {other}"),
                       draft(replace(BASE, summary=long),
                             Fact("/summary", (Evidence("a", f"so {long}", 0, 9),))))  # fmt: skip
    assert len(done.disputes[0].why) < 700
    assert done.disputes[0].why.count("…") == 3


def test_of_long_texts_only_the_changed_words_are_told():
    said = (
        "The two ministers met on the quay and agreed on a new ferry from Faro to Setubal, in May."
    )
    mended = said.replace("Setubal", "Lisbon").replace("a new ferry", "a ferry")
    done = merge_draft(replace(BASE, summary="Once."), replace(BASE, summary=mended),
                       draft(replace(BASE, summary=said),
                             Fact("/summary", (Evidence("a", said, 0, 9),))))  # fmt: skip
    assert done.disputes[0].why == (
        "the article is now read with other words [stands here → is read]: '… and agreed on a "
        "[ferry → new ferry] from Faro to [Lisbon → Setubal], in May.'"
    )


def test_place_is_taken_or_left_as_a_whole():
    theirs = with_meeting(BASE, place=Place(name="Lagos", country="PT"))
    ours = with_meeting(BASE, place=Place(name="Lusaka", country="ZM"))
    found = merged(theirs, ours)
    assert found.meeting.place == theirs.meeting.place
    assert whys(found) == [
        "meeting.place: the article is now read as 'Lusaka, ZM', and 'Lagos, PT' stands here"
    ]


def test_meeting_that_people_say_was_none_stays_none():
    found = merged(replace(BASE, meeting=None), with_meeting(BASE, format="phone"))
    assert found.meeting is None
    assert whys(found) == [
        "meeting: the article is now read as 'a meeting', and nothing stands here"
    ]


def test_meeting_that_people_wrote_is_filled_in_by_what_is_read_now():
    nothing = replace(BASE, meeting=None)
    theirs = replace(BASE, meeting=Meeting(status="reported", date="2025-03-05"))
    found = merged(theirs, BASE, nothing)
    assert found.meeting.place == BASE.meeting.place
    assert found.meeting.date == "2025-03-05"
    assert [item.path for item in found.review] == ["meeting.date"]


def test_annotated_item_is_kept_and_asked_about():
    ours = replace(BASE, participants=(ANA,))
    assert merged(BASE, ours).participants == (ANA,)
    found = merged(BASE, ours, is_annotated=lambda path: path == ("participants", 1))
    assert found.participants == (ANA, SAM)
    assert whys(found) == [
        "participants[sam-oduya]: 'Sam Oduya' is no longer read in the article, and stands here"
    ]


def test_host_that_was_taken_out_is_no_host():
    theirs = replace(BASE, participants=(ANA,))
    assert merged(theirs, with_meeting(BASE, host="sam-oduya")).meeting.host is None
    assert merged(theirs, with_meeting(BASE, host="ana-duarte")).meeting.host == "ana-duarte"


@pytest.mark.parametrize(
    "name",
    ["Ana Duarte", "Duarte", "Ana M. Duarte", "Ana Duarté", "Ana Duart"],
)  # fmt: skip
def test_person_keeps_the_id_whatever_more_is_read_of_the_name(name):
    ours = replace(BASE, participants=(replace(ANA, id="other", name=name), SAM))
    theirs = replace(BASE, title="x", participants=(replace(ANA, role="Premier"), SAM))
    found = merged(theirs, ours).participants[0]
    assert (found.id, found.name, found.role) == ("ana-duarte", name, "Premier")


def test_two_who_could_be_the_same_are_not_taken_for_one():
    brothers = (replace(ANA, id="a", name="Ana Duarte"), replace(ANA, id="b", name="Eva Duarte"))
    ours = (replace(ANA, id="c", name="Duarte"),)
    assert pairs([vars_of(one) for one in brothers], [vars_of(one) for one in ours],
                 RULES["participants"]) == {}  # fmt: skip


def vars_of(person: Participant) -> dict:
    party = {"country": person.represents.country}
    return {"id": person.id, "name": person.name, "role": None, "represents": party}


def test_person_of_another_country_is_another():
    theirs = replace(BASE, participants=(ANA, SAM), title="x")
    other = replace(SAM, id="oduya", name="Oduya", represents=Party(country="KE"), role="Judge")
    found = merged(theirs, replace(BASE, participants=(ANA, other)))
    assert [one.id for one in found.participants] == ["ana-duarte", "oduya"]


def test_person_whom_people_added_and_the_parser_now_reads_is_one():
    guest = Participant(id="guest", name="Mette Ravn", role="Judge", represents=None)
    read = replace(guest, id="mette-ravn", role="Chief Judge", represents=Party(country="DK"))
    found = merged(replace(BASE, participants=(ANA, SAM, guest)),
                   replace(BASE, participants=(read, ANA, SAM)))  # fmt: skip
    assert found.participants == (replace(read, id="guest", role="Judge"), ANA, SAM)


def test_new_item_never_takes_an_id_that_something_else_has():
    theirs = replace(BASE, participants=(ANA, replace(SAM, id="eva")))
    eva = Participant(id="eva", name="Eva Lund", role="King", represents=Party(country="NO"))
    found = merged(theirs, replace(BASE, participants=(ANA, SAM, eva)))
    assert [one.id for one in found.participants] == ["ana-duarte", "eva", "eva-2"]


def test_paragraph_changed_by_both_stays_the_persons():
    theirs = replace(BASE, themes=(replace(PORTS, text=("One.", "Two, mended.")),))
    ours = replace(BASE, themes=(replace(PORTS, text=("One.", "Two, read anew.")),))
    found = merged(theirs, ours)
    assert found.themes == theirs.themes
    assert whys(found) == [
        f"themes[ports].text[1]: the article is now read as {PARAGRAPHS} stands here"
    ]


def test_table_with_another_number_of_columns_is_taken_or_left_as_a_whole():
    wide = replace(TABLE, columns=("Port", "Ships", "Day"), rows=(("Faro", "1", "May"),))
    theirs = replace(BASE, tables=(replace(TABLE, rows=(("Faro", "2"),)),))
    found = merged(theirs, replace(BASE, tables=(wide,)))
    assert found.tables == theirs.tables
    assert [item.path for item in found.review] == ["tables[t].columns"]
    assert merged(replace(BASE, title="x"), replace(BASE, tables=(wide,))).tables == (wide,)


def test_row_that_people_took_out_stays_out_when_it_is_read_otherwise():
    theirs = replace(BASE, tables=(replace(TABLE, rows=()),))
    found = merged(theirs, replace(BASE, tables=(replace(TABLE, rows=(("Faro", "2"),)),)))
    assert found.tables[0].rows == ()
    assert whys(found) == [
        "tables[t].rows: the article is now read as naming 'Faro | 2', which was taken out by hand"
    ]


def test_confirmed_record_only_asks():
    theirs = replace(BASE, status="reviewed")
    ours = replace(with_meeting(BASE, format="video"), topics=("trade", "energy"),
                   participants=(ANA,),
                   sources=(replace(BASE.sources[0], sha256="1" * 64),),
                   review=(ReviewItem(path="title", why="no title"),))  # fmt: skip
    found = merged(theirs, ours)
    assert replace(found, review=()) == replace(
        theirs, sources=(replace(BASE.sources[0], sha256="1" * 64),)
    )
    assert [item.path for item in found.review] == [
        "meeting.format",
        "participants[sam-oduya]",
        "topics",
    ]


def test_dispute_goes_when_the_values_agree_or_people_take_it_out():
    theirs = with_meeting(BASE, date="2025-03-06")
    ours = with_meeting(BASE, date="2025-03-05")
    first = merge_draft(BASE, theirs, draft(ours))
    open_record = record_from_data(first.data)
    assert len(open_record.review) == 1
    agreed = merged(with_meeting(open_record, date="2025-03-05"), ours, first.draft.record,
                    disputes=first.disputes)  # fmt: skip
    assert agreed.review == ()
    settled = replace(open_record, review=())
    assert merged(settled, ours, first.draft.record, disputes=first.disputes) == settled
    later = with_meeting(BASE, date="2025-03-07")
    again = merged(open_record, later, first.draft.record, disputes=first.disputes)
    assert [item.why for item in again.review] == [
        "the article is now read as '2025-03-07', and '2025-03-06' stands here"
    ]


def test_review_items_of_people_and_parser_are_kept_apart():
    doubt, mine = ReviewItem(path="title", why="none"), ReviewItem(path="topics", why="ask Ana")
    base = replace(BASE, review=(doubt,))
    assert merged(replace(base, review=(doubt, mine)), BASE, base).review == (mine,)
    reworded = ReviewItem(path="title", why="there is none")
    theirs = replace(base, review=(mine, doubt))
    assert merged(theirs, replace(base, review=(reworded,)), base).review == (mine, reworded)
    assert merged(replace(base, review=()), replace(base, review=(reworded,)), base).review == ()


def test_changes_are_told_value_by_value():
    after = replace(
        with_meeting(BASE, place=None),
        status="reviewed",
        participants=(replace(ANA, role=None),),
        tables=(replace(TABLE, rows=(("Faro", "2"), ("Lagos", "3"))),),
        review=(ReviewItem(path="title", why="x"),),
    )
    assert [(one.place, one.was, one.now) for one in changes_between(BASE, after)] == [
        ("meeting.place", "Faro, PT", None),
        ("participants[ana-duarte].role", "Minister", None),
        ("participants[sam-oduya]", "Sam Oduya", None),
        ("tables[t].rows[0][1]", "1", "2"),
        ("tables[t].rows[1]", None, "Lagos | 3"),
    ]


@pytest.mark.parametrize("status", ["draft", "reviewed"])
@pytest.mark.parametrize("base", [BASE, replace(BASE, title="Before"), None])
def test_aliases_stay_as_people_have_them_and_nobody_is_asked(base, status):
    theirs = replace(BASE, aliases=("faro-talks", "old-talks"), status=status)
    ours = with_meeting(replace(BASE, title="Talks"), date="2025-03-05")
    done = merge_draft(base, theirs, draft(ours))
    assert done.data["aliases"] == ["faro-talks", "old-talks"]
    assert not [one for one in done.data["review"] if "alias" in one["path"] + one["why"]]
    assert done.held.aliases == done.draft.record.aliases == ()
    again = merge_draft(done.held, record_from_data(done.data), draft(ours), done.disputes)
    assert again.data == done.data


def test_aliases_that_people_take_out_again_stay_out():
    done = merge_draft(BASE, replace(BASE, aliases=("faro-talks",)), draft(BASE))
    again = merge_draft(done.held, replace(BASE, aliases=()), draft(replace(BASE, title="Talks")))
    assert again.data["aliases"] == []
    assert again.data["title"] == "Talks"


def test_aliases_are_no_change_of_a_fact():
    now = replace(BASE, aliases=("faro-talks",))
    assert changes_between(BASE, now) == changes_between(now, BASE) == ()


TEXT = """# of the whole file
id: talks   # of the id
meeting:
  # of the date
  date: 2025
participants:
  # of Ana
  - id: ana
    name: "Ana # no comment"
  - id: sam # of Sam's id
    role: >-
      no # comment
  - id: eva
topics: [a, # of a
  b]
"""


def test_comments_belong_to_what_they_stand_beside_above_or_in():
    tree = tree_of(Loaded("x", TEXT, None))
    assert annotated_paths(TEXT, tree) == {
        ("id",),
        ("meeting",),
        ("meeting", "date"),
        ("participants",),
        ("participants", 0),
        ("participants", 0, "id"),
        ("participants", 1),
        ("participants", 1, "id"),
        ("topics",),
        ("topics", 0),
    }
    assert annotated_paths("id: talks\n", tree_of(Loaded("x", "id: talks\n", None))) == frozenset()


@pytest.mark.parametrize("path", ["title", "participants[nobody-now].role"])
def test_review_item_with_a_comment_stays(path):
    asked = replace(BASE, review=(ReviewItem(path=path, why="look"),))
    kept = merged(asked, BASE, asked, is_annotated=lambda path: path == ("review", 0))
    place = "title" if path == "title" else "participants"
    assert kept.review == (ReviewItem(path=place, why="look"),)
    assert merged(asked, BASE, asked).review == ()
