import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.record import Loaded, check_record, check_together, read_record
from pipeline.record.decoding import has_forbidden, is_surely_nfc, odd_characters

HEAD = """\
schema: readout/record/1
id: a
sources: [{publisher: Radio North}]
meeting: null
participants: []
"""


def problems(text: str | bytes) -> list[str]:
    return [str(problem) for problem in read_record(text, "x.yaml").problems]


def only(text: str | bytes) -> str:
    found = problems(text)
    assert len(found) == 1, found
    return found[0]


def title(yaml: str) -> str | None:
    loaded = read_record(f"{HEAD}title: {yaml}\n", "x.yaml")
    assert loaded.problems == ()
    assert loaded.record is not None
    return loaded.record.title


@pytest.mark.parametrize(
    "text",
    [
        *("NO", "no", "on", "Yes", "true", "12:30", "010", "0x1F", "1_000", "1e3", "=", ".inf"),
        *("2025-02-30", "2025-02-03T04:05:06Z", "9" * 5000, "<<", "nULL", "None", "a#b", "-x"),
    ],
)
def test_a_plain_scalar_is_the_text_that_stands_there(text: str) -> None:
    if len(text) > 2000:
        assert "is 5000 characters long" in only(f"{HEAD}title: {text}\n")
    else:
        assert title(text) == text


@pytest.mark.parametrize("text", ["null", "~", "", "Null", "NULL", "# said nothing"])
def test_a_plain_null_and_nothing_at_all_are_none(text: str) -> None:
    assert title(text) is None


@pytest.mark.parametrize("text", ["'null'", '"null"', "|-\n  null", ">-\n  null"])
def test_a_quoted_null_is_text(text: str) -> None:
    assert title(text) == "null"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_move_no_place(end: str, mark: bytes) -> None:
    data = mark + (HEAD + "status: x\n").replace("\n", end).encode()
    assert only(data).startswith("x.yaml:6:9: status: 'x' is not allowed")


def test_optional_parts_may_be_left_out_or_left_empty() -> None:
    loaded = read_record(HEAD + "themes:\nreview:\ntopics:\n", "x.yaml")
    assert loaded.record is not None
    assert loaded.record.review == loaded.record.themes == loaded.record.topics == ()


def test_text_is_read_in_unicode_form_nfc() -> None:
    assert title("Touade\u0301ra") == "Touadéra"
    assert title('"Touade\\u0301ra"') == "Touadéra"


def test_a_duplicate_key_is_told_with_both_lines_and_reading_goes_on() -> None:
    assert problems(HEAD + "id: b\nstatus: x\nmeeting: null\n") == [
        (
            "x.yaml:6:1: id: 'id' stands here a second time; the first is on line 2;"
            " delete one of the two"
        ),
        "x.yaml:7:9: status: 'x' is not allowed; allowed: draft, reviewed, retracted",
        (
            "x.yaml:8:1: meeting: 'meeting' stands here a second time; the first is on line 4;"
            " delete one of the two"
        ),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: !!binary aGk=", "6:8: title: tag !!binary is not read"),
        ("topics: !python/tuple [trade]", "6:9: topics: tag !python/tuple is not read"),
        ("title: &x NO", "6:8: title: anchor &x is not read"),
        ("title: *x", "6:8: title: *x refers to a value elsewhere"),
        ("topics: [*x]", "6:10: topics[0]: *x refers"),
        ("<<: {title: a}", "6:1: <<: << (merge) is not read; write the values out here"),
        ("<<: *x", "6:1: <<: << (merge)"),
        ("? [a, *x]\n: b", "6:3: a key must be one plain word"),
        ("{a: b}: c", "6:1: a key must be one plain word"),
        ("!!str title: c", "6:1: a key must be one plain word"),
        ("~: c", "6:1: a key is missing before the colon"),
        ('"a\\0": c', "6:1: a key is missing"),
        ('title: "a\\0b"', "6:8: title: holds the character U+0000; delete the \\0"),
        ("title: a\0b", "6:9: control character U+0000; delete it"),
        ("title: a\x07b", '6:9: control character U+0007; delete it, or write it as "\\u0007" in'),
        ("title: a\u202eb", "6:9: invisible character U+202E"),
        ("title: a\u2028b", "6:9: line break character U+2028"),
        ("title: a\x85b", "6:9: control character U+0085"),
        ("title: a\ud800b", "6:9: invisible character U+D800; delete it"),
    ],
)
def test_what_a_record_may_not_hold_is_one_problem_at_its_place(line: str, expected: str) -> None:
    assert only(f"{HEAD}{line}\n").startswith(f"x.yaml:{expected}")


def test_a_line_separator_makes_no_key_of_what_follows() -> None:
    assert "U+2028" in problems(f"{HEAD}title: a\u2028status: retracted\n")[0]
    assert title('"a\\u2028status: b"') == "a\u2028status: b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("meeting:\n\tstatus: x\n", "2:1: a tab stands in the indentation; use spaces"),
        ("meeting:\n  \tstatus: x\n", "2:3: a tab stands in the indentation; use spaces"),
        ("a: [b, c\nd: e\n", "1:4: this list in [ ] is not closed"),
        ("a: {b: c\nd: e\n", "1:4: this mapping in { } is not closed"),
        ("a: 'b\nc: d\n", "1:4: this quotation mark is never closed"),
        ('a: "b\nc: d\n', "1:4: this quotation mark is never closed"),
        ("a: 'Radio's'\n", "1:11: a quotation mark ends the text before this; write '' for '"),
        ("a: Talks: day two\n", "1:9: a colon and a space cannot stand inside plain text; put"),
        ("a: b\n  c: d\n", "2:4: this line is indented deeper than the one above allows"),
        ("a:\n    b: c\n  d: e\n", "3:3: this line does not fit the lines above"),
        ("a:\n  - b: c\n   d: e\n", "3:4: this line is no item of the list above"),
        ("a: b\nhello\nc: d\n", "2:1: this line is no key: value"),
        ("a: @b\n", "1:4: a text cannot begin with '@'; put it in quotes"),
        ("a: %b\n", "1:4: a text cannot begin with '%'"),
        ("a: *b c*\n", "1:7: a text cannot begin with *"),
        ("a: *b* c\n", "1:4: a text cannot begin with *"),
        ("a: & b\n", "1:4: a text cannot begin with &"),
        ("a: > b\n", "1:4: | and > are followed by nothing"),
        ("a: - b\n", "1:4: a list cannot begin here"),
        ("a: [b, , c]\n", "1:8: a value is missing here"),
        ('a: "C:\\path"\n', "1:7: a backslash in double quotes has a meaning of its own"),
        ('a: "\\ud800"\n', "1:7: is no character that"),
        ('a: "\\uZZZZ"\n', "1:7: \\x, \\u and \\U take 2, 4 and 8 hexadecimal digits"),
        ("%YAML 9.9\n---\na: b\n", "1:1: YAML of that version is not read"),
        ("a: b\n...\nc: d\n", "3:1: text stands after the end of the document"),
        ("a: b\n---\nc: d\n", "2:1: a second document begins here"),
        ("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", "1:1: git left a merge conflict here"),
        ("- a\n", "1:1: is a list, not a mapping"),
        ("hello\n", "1:1: 'hello' is text, not a mapping"),
        ("# nothing\n", " is empty; parse its article again"),
        ("", " is empty"),
        ("---\n...\n", " is empty"),
    ],
)
def test_a_file_that_is_no_record_has_one_problem_with_a_remedy(text: str, expected: str) -> None:
    stops_there = [one for one in problems(text) if one.startswith(f"x.yaml:{expected}")]
    assert stops_there
    assert "; " in stops_there[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('id: a\ntitle: "Ghana\nstatus: x\npeople:\n  - name: "Ana"\n', "2:8"),
        ('title: "Ghana\n\nstatus: x\nurl: ""\nid: "z"\n', "1:8"),
        ('title: "Ghana\ntopics: [a, "b"]\n', "1:8"),
        ("title: 'Ghana\nsummary: the people's choice\n", "1:8"),
        ('topics:\n  - "trade\n  - "security"\n', "2:5"),
        ('topics:\n- "trade\n-\n  "security"\n', "2:3"),
        ('people:\n  - {id: a, name: "Ana}\n  - {id: b, name: "Bo"}\n', "2:19"),
        ('people:\n  - name: "Ana\n    role: "Envoy"\n', "2:11"),
        ('title: "Ghana\nsummary: ": talks"\n', "1:8"),
        ('title: "Ghana\nsummary: "@talks"\n', "1:8"),
        ('title: "Ghana\r\nid: "a"\r\n', "1:8"),
    ],
)
def test_a_quotation_that_ran_on_to_the_next_one_is_told_where_it_began(
    text: str, place: str
) -> None:
    expected = f"x.yaml:{place}: this quotation mark is never closed; close the quotation mark"
    assert problems(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('title: "Ghana and\n  Togo" x\n', "2:9: a quotation mark ends the text before this"),
        ('title: "Ghana:\n  Togo: trade" x\n', "2:16: a quotation mark ends the text before"),
        ('people:\n  - name: "Ana\n      - Bo" x\n', "3:13: a quotation mark ends the text"),
        ('title: "Ghana"\nsummary: the "talks": two\n', "2:21: a colon and a space cannot"),
    ],
)
def test_a_text_in_quotes_over_several_lines_is_not_taken_for_an_open_one(
    text: str, expected: str
) -> None:
    assert only(text).startswith(f"x.yaml:{expected}")


def test_every_conflict_of_a_file_is_told_in_its_line() -> None:
    conflict = "<<<<<<< a\nid: a\n=======\nid: b\n>>>>>>> b\n"
    assert [one[:9] for one in problems(conflict * 2)] == ["x.yaml:1:", "x.yaml:6:"]
    assert title("a <<<<<<< b") == "a <<<<<<< b"


def test_bytes_that_are_no_utf8_are_told_with_their_offset() -> None:
    data = f"{HEAD}title: Café\n".encode("latin-1")
    offset = data.index(b"\xe9")
    assert only(data) == f"x.yaml:6:11: byte {offset} (0xe9) is no UTF-8; save the file as UTF-8"
    assert only(HEAD.encode("utf-16")) == "x.yaml:1:1: is UTF-16; save the file as UTF-8"


def test_depth_is_limited() -> None:
    assert only("[" * 33).startswith("x.yaml:1:33: [0][0]: more than 32 levels deep")
    assert "more than 32" not in problems("a: " + "[" * 31 + "]" * 31 + "\n")[0]


def test_the_keys_of_one_mapping_are_limited() -> None:
    keys = "".join(f"k{n}: v\n" for n in range(1_001))
    assert only(keys).startswith("x.yaml:1001:1: more than 1,000 keys in one mapping; delete what")
    assert "more than 1,000" not in problems(keys.removesuffix("k1000: v\n"))[0]


BOMB = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(500))
HOSTILE = {
    "open lists": "[" * 100_000,
    "open mappings": "{a: " * 100_000,
    "nested keys": "? " * 20_000,
    "nested items": "- " * 5_000,
    "aliases": BOMB,
    "a list in itself": "a: &a [*a]\n",
    "ten megabytes": "a: " + "x" * 10_000_000,
    "ten megabytes of bytes": b"a: " + b"x" * 10_000_000,
    "two megabytes": "a: " + "x" * 2_000_000,
    "many keys": "".join(f"k{n}: v\n" for n in range(60_000)),
    "many items": "- x\n" * 120_000,
    "one key many times": "a: b\n" * 300_000,
    "unknown topics": f"{HEAD}topics:\n" + "- x\n" * 20_000,
    "conflicts": "<<<<<<< a\n" * 100_000,
    "control characters": "\0" * 1_000_000,
    "documents": "---\n" * 100_000,
    "tags": "- !!str x\n" * 50_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_bounded_time(text: str | bytes) -> None:
    start = time.perf_counter()
    loaded = read_record(text, "x.yaml")
    assert loaded.record is None
    assert 0 < len(loaded.problems) <= 221
    check_record(loaded, None, {})
    check_together([loaded])
    # Measured: 0.3 s at most. The bound is for what grows without end, on however busy a machine.
    assert time.perf_counter() - start < 60


@given(st.text(max_size=80))
def test_any_text_is_a_record_or_has_problems(text: str) -> None:
    _is_told(read_record(text, "x.yaml"))


@given(st.binary(max_size=80))
def test_any_bytes_are_a_record_or_have_problems(data: bytes) -> None:
    _is_told(read_record(data, "x.yaml"))


_PIECES = st.sampled_from(
    [
        "id: ",
        "meeting:",
        "\n  ",
        "\n",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ": ",
        "? ",
        "&a ",
        "*a",
        "!t ",
        "'",
        '"',
        "|\n",
        "<<: ",
        "#",
        "x",
        "null",
        "sources",
        ",",
        "\t",
        "---\n",
        "themes",
        "- id: a\n  ",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join), st.booleans())
def test_any_pieces_of_yaml_are_a_record_or_have_problems(text: str, has_head: bool) -> None:
    _is_told(read_record(HEAD + text if has_head else text, "x.yaml"))


def _is_told(loaded: Loaded) -> None:
    assert (loaded.record is None) == bool(loaded.problems)
    assert all(one.message and one.remedy for one in loaded.problems)
    assert len(set(loaded.problems)) == len(loaded.problems)
    assert sorted(loaded.problems) == list(loaded.problems)
    check_record(loaded, None, {})
    check_together([loaded])


def test_characters_that_are_surely_in_form_nfc_never_join_others() -> None:
    joined = set()  # what can become one character with the one before it
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            joined.add(chr(int(parts[1], 16)))
    assert "\u0301" in joined
    for char in map(chr, range(0x3000)):
        if is_surely_nfc(char):
            assert unicodedata.is_normalized("NFC", char)
            assert unicodedata.combining(char) == 0
            assert char not in joined
    assert is_surely_nfc("é’")
    assert not is_surely_nfc("e\u0301")
    assert not is_surely_nfc("\u212b")


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_a_text_has_a_forbidden_character_if_its_odd_ones_have(text: str) -> None:
    assert has_forbidden(odd_characters(text)) == has_forbidden(text)
    assert unicodedata.is_normalized("NFC", text) or not is_surely_nfc(odd_characters(text))
