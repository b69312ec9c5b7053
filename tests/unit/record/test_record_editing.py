"""What edits of a record's file look like, one by one."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.forms import data_from_record
from pipeline.record import read_record
from pipeline.record.editing import edited, edited_yaml
from pipeline.record.editing.changes import Change, OverlapError, changed
from pipeline.record.editing.matching import matched_items

HEAD = "schema: readout/record/1\nid: x\nsources: [{article: a.txt}]\n"
REST = "meeting: null\nparticipants: []\n"
MEETING = "participants: []\nmeeting:\n"

Edit = Callable[[dict[str, Any]], object]


def after(text: str, edit: Edit, head: str = HEAD) -> str:
    """Return what an edit of the data makes of a file's lines below its head."""
    record = read_record(head + text, "records/x.yaml").record
    assert record is not None
    data = data_from_record(record)
    edit(data)
    found = edited_yaml(head + text, data)
    assert found.startswith(head)
    again = read_record(found, "records/x.yaml").record
    assert again is not None
    assert data_from_record(again) == data
    return found.removeprefix(head)


def title(value: str | None) -> Edit:
    return lambda data: data.update(title=value)


FIRST = "The ministers of both countries spoke about the ferry line and agreed on two more ships"
SECOND = "altogether-later in spring."
LONG = f"{FIRST} {SECOND}"
BLOCK = f'    name: >-\n      {FIRST}\n      {SECOND}\n    country: "NO"\n'


@pytest.mark.parametrize(
    ("was", "value", "now"),
    [
        ("title: Old # c", "New words", "title: New words # c"),
        ("title: Old", "on", 'title: "on"'),
        ("title: 'Old' # c", "it's", "title: 'it''s' # c"),
        ("title: 'Old'", "a\tb", 'title: "a\\tb"'),
        ('title: "Old"  # c', "New", 'title: "New"  # c'),
        ('title: "Old"', "a\nb", 'title: "a\\nb"'),
        ("title:   Old", None, "title:   null"),
        ("title: # c", "New", "title: New # c"),
        ("title:", "New", "title: New"),
        ("title: ~ # c", "New", "title: New # c"),
        ("title:\n  # c\n  Old # d", "New", "title:\n  # c\n  New # d"),
        ("title: Old\n  words\n\n  here # c", "New", "title: New # c"),
        ("title: 'Old\n  words' # c", "New", "title: 'New' # c"),
        ("title: | # c\n    Old\n\n# d", "New\nwords\n", "title: | # c\n    New\n    words\n\n# d"),
        ("title: |\n    Old\n", "New", "title: |-\n    New\n"),
        ("title: |2-\n  Old\n", "New\n", "title: |2\n  New\n"),
        ("title: |-2\n  Old\n", "New\n", "title: |2\n  New\n"),
        ("title: |+\n  Old\n\n\n", "New\n\n\n", "title: |+\n  New\n\n\n"),
        ("title: |+\n  Old\n\n", "New", "title: |-\n  New\n\n"),
        ("title: |+ # c\n  Old\n\n", "New\n", "title: | # c\n  New\n\n"),
        ("title: |+\n  Old\n\n", "New\n\n\n\n", 'title: "New\\n\\n\\n\\n"\n\n'),
        ("title: | # c\n  Old\n", "New\n\n\n", 'title: "New\\n\\n\\n" # c\n'),
        ("title: |- # c\n  Old\n", " New", 'title: " New" # c\n'),
        ("title: |-\n  Old\n", "New\n  more", "title: |-\n  New\n    more\n"),
        ("title: |-\n  Old\n", "New \nmore", 'title: "New \\nmore"\n'),
        ("title: >-\n  Old\n", "New\n more", 'title: "New\\n more"\n'),
        ("title: |- # c\n  Old\n", None, "title: null # c\n"),
        ("title: >- # c\n  one two three four five\n  six\n", "a b " * 11 + "c",
         "title: >- # c\n  a b a b a b a b a b a b\n  a b a b a b a b a b c\n"),
        ("title: >\n  Old\n", "New\nmore\n", "title: >\n  New\n\n  more\n"),
        (f"title: >-\n  {FIRST}\n  altogether-late\n", LONG, f"title: >-\n  {FIRST}\n  {SECOND}\n"),
        ("title: 'Old' # c", "a\nb", "title: |- # c\n  a\n  b\n"),
        ("title: Old # c", LONG, f"title: >- # c\n  {FIRST}\n  {SECOND}\n"),
        ("title: Old\n      # deep", LONG, f"title: {LONG}\n      # deep"),
        ("title: null\n      # deep", "a\nb", 'title: "a\\nb"\n      # deep'),
        ("title: 'Old'\n      # deep", "a\nb", 'title: "a\\nb"\n      # deep'),
        (f"title: {LONG}", f"{LONG} Now", f"title: {LONG} Now"),
        ("title: null # " + "c " * 50, "a\nb", "title: |- # " + "c " * 50 + "\n  a\n  b"),
        ("title: |-\n  a\tb\n", "c\td", "title: |-\n  c\td\n"),
        ("title: |\n  Old", "New\n", "title: |\n  New\n"),
        ("title: |2-\n     \n  Old\n     \n", "New", "title: |2-\n  New\n"),
        ("? title\n: Old # c", "New", "? title\n: New # c"),
        ("? title # c\n", "New", "? title # c\n: New\n"),
        ("'title' : Old", "New", "'title' : New"),
        ('"title": Old\r\n# c\r\n', "a\nb", '"title": |-\r\n  a\r\n  b\r\n# c\r\n'),
    ],
)  # fmt: skip
def test_a_text_keeps_how_it_was_written(was: str, value: str | None, now: str) -> None:
    found = after(f"{REST}{was}", title(value))
    assert found.rstrip("\r\n") == (REST + now).rstrip("\r\n")
    assert found.endswith("\n\n") == now.endswith("\n\n")


@pytest.mark.parametrize(
    ("was", "edit", "now"),
    [
        ("  place: # c\n", {"place": {"name": "Oslo", "country": None}},
         "  place: {name: Oslo, country: null} # c\n"),
        ("  place: null # c\n", {"place": {"name": LONG, "country": "NO"}},
         f"  place: # c\n{BLOCK}"),
        ("  place:\t# c\n", {"place": {"name": LONG, "country": "NO"}},
         f"  place: # c\n{BLOCK}"),
        ("  place: # c\n    null # d\n", {"place": {"name": LONG, "country": "NO"}},
         "  place: # c\n     # d\n" + BLOCK),
        ("  place: # c\n    null\n", {"place": {"name": LONG, "country": "NO"}},
         f"  place: # c\n{BLOCK}"),
        ("  place:\n    null\n", {"place": {"name": LONG, "country": "NO"}},
         f"  place:\n{BLOCK}"),
        ("  ? place\n", {"place": {"name": LONG, "country": "NO"}},
         f"  ? place\n  :\n{BLOCK}"),
        ("  place: {name: Oslo} # c\n", {"place": None}, "  place: null # c\n"),
        ("  place: # c\n    # d\n    name: Oslo # e\n  # f\n", {"place": None},
         "  place: null # c\n    # d\n  # f\n"),
        ("  place:\n    name: Oslo\n", {"place": {"name": "Faro", "country": "PT"}},
         "  place:\n    name: Faro\n    country: PT\n"),
        ("  format: phone # c\n", {"setting": "bilateral"},
         "  format: phone # c\n  setting: bilateral\n"),
        ("  setting: bilateral\n", {"format": "phone"}, "  format: phone\n  setting: bilateral\n"),
        ("  {format: phone}\n", {"date": "2025"}, '  {format: phone, date: "2025"}\n'),
        ("  {format: phone, # c\n  host: a }\n", {"date": "2025"},
         '  {format: phone, date: "2025", # c\n  host: a }\n'),
        ("  {\n  format: phone, # c\n  host: a # d\n  }\n", {"date": "2025", "part_of": "b"},
         '  {\n  format: phone, # c\n  date: "2025",\n  host: a, # d\n  part_of: b\n  }\n'),
        ("  {\n  # c\n  host: a}\n", {"date": "2025", "part_of": "b"},
         '  {\n  date: "2025",\n  # c\n  host: a,\n  part_of: b}\n'),
        ("  {host: , part_of }\n", {"date": "2025", "part_of": "b"},
         '  {date: "2025", host: , part_of: b }\n'),
        ("  {? host, part_of: a }\n", {"host": "b", "part_of": "c"},
         "  {? host: b, part_of: c }\n"),
        ("  {\n  host, # c\n  part_of: a ,\n  # d\n  }\n", {"date": "2025"},
         '  {\n  date: "2025",\n  host, # c\n  part_of: a ,\n  # d\n  }\n'),
        ("  {host: }\n", {"part_of": "b"}, "  {host: , part_of: b }\n"),
    ],
)  # fmt: skip
def test_keys_come_and_change_in_the_style_of_their_mapping(
    was: str, edit: dict[str, Any], now: str
) -> None:
    found = after(f"{MEETING}{was}", lambda data: data["meeting"].update(edit))
    assert found == f"{MEETING}{now}"


A = "{id: a, name: A, role: null, represents: null}"
B = "{id: b, name: B, role: null, represents: null}"
C = "{id: c, name: C, role: null, represents: null}"
NEW = """\
  - id: b
    name: A
    role: null
    represents: null
    capacity: principal
"""


def participants(edit: Callable[[list[Any]], object]) -> Edit:
    return lambda data: edit(data["participants"])


@pytest.mark.parametrize(
    ("was", "edit", "now"),
    [
        (f"\n  # a\n  - {A} # A\n  # b\n  - {B}\n# c\n", list.reverse,
         f"\n  # b\n  - {B}\n  # a\n  - {A} # A\n# c\n"),
        (f"\n  # a\n  - {A}\n  # b\n  - {B}\n# c\n", lambda it: it.pop(0),
         f"\n  # a\n  # b\n  - {B}\n# c\n"),
        (f"\n- {A}\n\n- {B}\n\n", lambda it: it.pop(1), f"\n- {A}\n\n"),
        (f"\n- {A}\n\n# b\n- {B}\n", lambda it: it.pop(0), f"\n# b\n- {B}\n"),
        (f"\n- {A}\n\n- {B}\n", lambda it: it.pop(0), f"\n- {B}\n"),
        (f" # c\n  - {A}\n  - {B} # b\n", list.clear, " [] # c\n"),
        (f" [{A}, {B}] # c\n", list.reverse, f" [{B}, {A}] # c\n"),
        (f" [{A}, # a\n {B}] # c\n", lambda it: it.pop(0), f" [ # a\n {B}] # c\n"),
        (f" [{A}, # a\n {B}] # c\n", lambda it: it.pop(1), f" [{A} # a\n ] # c\n"),
        (f" [{A}, {B}, ] # c\n", lambda it: it.pop(1), f" [{A}, ] # c\n"),
        (f" [ {A}, {B} ]\n", lambda it: it.pop(0), f" [ {B} ]\n"),
        (f" [{A}] # c\n", list.clear, " [] # c\n"),
        ("\n- id: a\n  name: A\n  role: null\n  represents: # r\n    country: NO # o\n",
         lambda it: it[0].update(represents={"organization": "UN"}),
         "\n- id: a\n  name: A\n  role: null\n  represents: # r\n    organization: UN # o\n"),
        ("\n- id: a\n  name: A\n  role: x\n  represents:\n   ? >-\n     country\n   : NO # o\n",
         lambda it: it[0].update(represents={"organization": "UN"}),
         "\n- id: a\n  name: A\n  role: x\n  represents:\n   ? organization\n   : UN # o\n"),
        (" [{id: a, name: A, role: x, represents: {'country': PT }}]\n",
         lambda it: it[0].update(represents={"organization": "UN"}),
         " [{id: a, name: A, role: x, represents: {'organization': UN }}]\n"),
        ("\n  -\n    id: a\n    name: A\n    role: null\n    represents: null\n",
         lambda it: it[0].update(role="Minister"),
         "\n  -\n    id: a\n    name: A\n    role: Minister\n    represents: null\n"),
        (f"\n  - {A}\n", lambda it: it.append(dict(it[0], id="b", role="x")),
         f"\n  - {A}\n{NEW.replace('null', 'x', 1)}"),
        (f"\n\n  - {A}\n\n  # b\n  - {C}\n", lambda it: it.insert(1, dict(it[0], id="b")),
         f"\n\n  - {A}\n\n{NEW}\n  # b\n  - {C}\n"),
        (f"\n- {A}\n      # in a\n\n- {B}", list.reverse, f"\n- {B}\n\n- {A}\n      # in a\n"),
    ],
)  # fmt: skip
def test_items_come_go_move_and_change(was: str, edit: Any, now: str) -> None:
    head = f"{HEAD}meeting: null\nparticipants:"
    assert after(was, participants(edit), head) == now


def texts(*texts: str) -> Edit:
    return lambda data: data["themes"][0].update(text=list(texts))


THEMES = f"{HEAD}{REST}themes:\n- id: t\n  title: null\n  text:"


@pytest.mark.parametrize(
    ("was", "given", "now"),
    [
        ("\n  - one # 1\n  - two # 2\n", ("one", "three"), "\n  - one # 1\n  - three # 2\n"),
        ("\n  - one # 1\n  - two # 2\n", ("two", "one"), "\n  - two # 2\n  - one # 1\n"),
        ("\n  - one\n  - >-\n    two\n    words\n", ("one", "zero", "two words"),
         "\n  - one\n  - zero\n  - >-\n    two\n    words\n"),
        ("\n  - |+\n    one\n\n  - two\n\n  - three\n", ("one\n\n", "three"),
         "\n  - |+\n    one\n\n  - three\n"),
        ("\n  - |+ # c\n    one\n\n  - two\n\n  - six\n", ("two", "six", "one\n\n"),
         '\n  - two\n\n  - six\n\n  - "one\\n\\n" # c\n'),
        ("\n  - two\n  - |+\n    one\n\n", ("two", "one\n\n", "three"),
         "\n  - two\n  - |+\n    one\n\n  - three\n"),
        ("\n  - two\n  - |\n    one", ("two", "one", "three"),
         "\n  - two\n  - |-\n    one\n  - three\n"),
        ("\n  - two\n  - |\n    one", ("one", "two"), "\n  - |-\n    one\n  - two\n"),
        (" [one, two]", ("two", "three"), " [two, three]"),
        (" [one]", ("new one", "three"), " [new one, three]"),
        (" [\n    one,\n    two, # 2\n  ]", ("one", "three", "two"),
         " [\n    one,\n    three,\n    two, # 2\n  ]"),
        (" [\n    one, # 1\n    two # 2\n  ]", ("one", "two", "three"),
         " [\n    one, # 1\n    two, # 2\n    three\n  ]"),
        (" [\n    # 1\n    one\n  ]", ("zero", "one"), " [\n    zero,\n    # 1\n    one\n  ]"),
        (" [\n    # 1\n    one, # one\n    two\n  ]", ("two", "one"),
         " [\n    two,\n    # 1\n    one # one\n  ]"),
        (" [\n    one, # 1\n    two, # 2\n    six # 6\n  ]", ("two", "six"),
         " [\n    two, # 2\n    six # 6\n  ]"),
        (" [\n    one, # 1\n    two, # 2\n    six # 6\n  ]", ("one", "two", "ten ways", "x"),
         " [\n    one, # 1\n    two, # 2\n    ten ways, # 6\n    x\n  ]"),
        (" [\n    one, # 1\n    two, # 2\n    six, # 6\n  ]", ("six", "one", "two", "ten"),
         " [\n    six, # 6\n    one, # 1\n    two, # 2\n    ten,\n  ]"),
        (" [\n    one # 1\n    , two # 2\n    , six\n  ]", ("two", "six"),
         " [\n     # 1\n     two # 2\n    , six\n  ]"),
        (" [\n    one,\n    two, six]", ("six", "one", "two"),
         " [\n    six,\n    one,\n    two]"),
        (" [\n    one,\n    two, six]", ("ten",), " [\n    ten]"),
        (" [\n    one,\n    two, six]", ("two", "six", "one"), " [\n    two, six, one]"),
        (" [one,\n    two]", ("one", "two", "a\nb"), ' [one,\n    two,\n    "a\\nb"]'),
        (" [ 'one', \"two\" ]", ("it's", "two"), " [ 'it''s', \"two\" ]"),
        ("", ("one",), "\n    - one\n"),
        (" [] # c", ("one",), " # c\n    - one\n"),
    ],
)  # fmt: skip
def test_paragraphs_keep_their_own_style(was: str, given: tuple[str, ...], now: str) -> None:
    assert after(was, texts(*given), THEMES) == now


def rows(*rows: list[str]) -> Edit:
    return lambda data: data["tables"][0].update(rows=list(rows))


@pytest.mark.parametrize(
    ("was", "given", "now"),
    [
        ("\n    - - a\n      - b # b\n", [["b", "a"]], "\n    -\n      - b # b\n      - a\n"),
        ("\n    - - a\n      - b # b\n", [["b"]], "\n    -\n      - b # b\n"),
        ("\n    - - a\n      - b\n", [["c", "a", "b"]],
         "\n    -\n      - c\n      - a\n      - b\n"),
        ("\n    - - a # c\n      - b\n", [["x", "z"]], "\n    - - x # c\n      - z\n"),
        ("\n    - - |-\n      - b # b\n", [["a", "b"]], "\n    - - |-\n        a\n      - b # b\n"),
        ("\n    - - |2-\n      - b # b\n", [["", "c"]], "\n    - - |2-\n      - c # b\n"),
        ("\n    - - a\n      - b\n    - [c]\n", [[], ["c"]], "\n    - []\n    - [c]\n"),
        (" [[a, b], [c]]\n", [["c"], ["a", "d"]], " [[c], [a, d]]\n"),
    ],
)  # fmt: skip
def test_rows_are_lists_in_lists(was: str, given: list[list[str]], now: str) -> None:
    head = f"{HEAD}{REST}tables:\n  - id: t\n    columns: [A]\n    rows:"
    assert after(was, rows(*given), head) == now


def test_a_part_of_the_record_comes_in_its_place_and_set_apart() -> None:
    text = "meeting: null\n\n# who\nparticipants: []\n\nreview: []\n"
    found = after(text, lambda data: data.update(topics=["trade"]))
    assert found == ("meeting: null\n\n# who\nparticipants: []\n\ntopics: [trade]\n\nreview: []\n")


def test_aliases_come_below_the_id_and_an_empty_list_of_them_stays() -> None:
    def rename(data: dict[str, Any]) -> None:
        data.update(id="quay", aliases=["x"])

    start = "schema: readout/record/1\n"
    rest = "id: x  # short\nsources: [{article: a.txt}]\n" + REST
    assert after(rest, rename, start) == rest.replace(
        "id: x  # short\n", "id: quay  # short\naliases: [x]\n"
    )
    assert after(REST + "aliases: [w] # c\n", lambda data: data["aliases"].insert(0, "v")) == (
        REST + "aliases: [v, w] # c\n"
    )
    for written in ("aliases: []\n", "aliases:  # none\n", ""):
        text = written + REST + "title: Old\n"
        assert after(text, title("New")) == text.replace("Old", "New")


def test_values_that_are_equal_in_another_unicode_form_stay() -> None:
    text = f"{HEAD}{REST}title: Cafe\u0301 # c\nsummary: old\n"
    data = data_from_record(read_record(text, "x").record)
    assert data["title"] == "Caf\u00e9"
    assert edited_yaml(text, data) == text
    assert edited_yaml(text, data | {"title": "Cafe\u0301", "summary": "new"}) == text.replace(
        "old", "new"
    )


def test_one_entry_in_a_list_in_brackets_gets_braces() -> None:
    head = "schema: readout/record/1\nid: x\nmeeting: null\nparticipants: []\nsources:"
    found = after(
        " [article: a.txt, url: 'https://a.org' ] # c\n",
        lambda data: [one.update(language="en") for one in data["sources"]],
        head,
    )
    assert found == " [{article: a.txt, language: en}, {url: 'https://a.org', language: en} ] # c\n"


def test_a_document_keeps_its_marks() -> None:
    head = "%YAML 1.1\n--- # c\n# head\n" + HEAD
    found = after(f"{REST}title: a\n...\n# end\n", title("b"), head)
    assert found == f"{REST}title: b\n...\n# end\n"
    flow = "--- {schema: readout/record/1, id: x, sources: [{}], meeting: null, participants: [] }"
    data = data_from_record(read_record(flow, "x").record)
    now = edited_yaml(flow, data | {"title": "A", "topics": ["trade"]})
    assert now == flow.replace("id: x", "id: x, title: A").replace("[] }", "[], topics: [trade] }")


def test_long_lists_are_matched_without_comparing_all_with_all() -> None:
    old = [[str(number), "old"] for number in range(300)]
    new = [["x" + str(number), "new"] for number in range(250)]
    assert matched_items(("tables", "rows"), old, new) == {i: i for i in range(250)}
    shuffled = sorted(old, key=lambda row: row[0][::-1])
    assert len(matched_items(("tables", "rows"), old, shuffled)) == 300


def test_changed_items_pair_with_those_that_have_most_in_common() -> None:
    old = ["the port of Faro", "ferry lines to Oslo", "end"]
    new = ["more ferry lines to Oslo", "end"]
    assert matched_items(("themes", "text"), old, new) == {0: 1, 1: 2}
    review = [{"path": "title", "why": "a"}, {"path": "meeting.date", "why": "b"}]
    new = [{"path": "meeting.date", "why": "c"}, {"path": "summary", "why": "d"}]
    assert matched_items(("review",), review, new) == {0: 1}


def test_a_file_without_comments_or_last_line_break_is_edited_as_well() -> None:
    text = f"{HEAD}{REST}title: old"
    data = data_from_record(read_record(text, "x").record)
    assert edited_yaml(text, data | {"title": "a\nb"}) == f"{HEAD}{REST}title: |-\n  a\n  b\n"
    carriage = text.replace("\n", "\r")
    now = edited_yaml(carriage, data | {"title": "a\nb"})
    assert now == carriage.replace("old", "|-\r  a\r  b\r")


def test_a_text_that_is_no_record_is_our_mistake() -> None:
    for text in ("", "- a\n", "a: &b c\n"):
        with pytest.raises(AssertionError):
            edited_yaml(text, {})


def test_a_small_edit_that_fails_gives_way_to_a_larger_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing known needs it: the value around is written anew, or the mistake is told."""
    text = f"{HEAD}meeting:\n  # c\n  format: phone # d\nparticipants: []\n"
    data = data_from_record(read_record(text, "x").record)
    data["meeting"]["format"] = "video"
    real = edited.changed

    def failing(text: str, changes: list[Change]) -> str:
        if any(change.text.strip() == "video" for change in changes):
            raise OverlapError
        return real(text, changes)

    monkeypatch.setattr(edited, "changed", failing)
    assert "meeting:\n  # c\n  status: reported\n  format: video" in edited_yaml(text, data)
    monkeypatch.setattr(edited, "changed", lambda text, _: text)
    with pytest.raises(AssertionError, match="does not hold"):
        edited_yaml(text, data)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_new_lines_stand_in_place_of_a_line_that_goes_before_them(end: str) -> None:
    text = f"- a{end}- b{end}"
    start = len(f"- a{end}")
    changes = [
        Change(start, len(text), ""),
        Change(start + 3, start + 3, f"- c{end}", own_lines=True),
    ]
    assert changed(text, changes) == f"- a{end}- c{end}"


def test_changes_of_one_place_are_refused() -> None:
    with pytest.raises(OverlapError):
        changed("abc", [Change(0, 2, "x"), Change(1, 3, "y")])


def test_one_change_of_a_large_file_takes_little_longer_than_reading_it() -> None:
    """No cost grows with the square of the rows: 2 MB, 10,000 rows."""
    line = "      - [cell {0}, {0}, " + "some words and more " * 8 + "] # row\n"
    text = f"{HEAD}{REST}tables:\n  - id: t\n    columns: [a, b, c]\n    rows:\n" + "".join(
        line.format(number) for number in range(10_000)
    )
    data = data_from_record(read_record(text, "x").record)
    start = time.process_time()
    edited_yaml(text, data)
    reading = time.process_time() - start
    start = time.process_time()
    cells = data["tables"][0]["rows"]
    cells[5_000][1] = "new"
    cells.pop(7_000)
    assert "- [cell 5000, new, some" in edited_yaml(text, data)
    assert time.process_time() - start < 20 * reading + 5  # measured: 0.7 s, reading 0.25 s
