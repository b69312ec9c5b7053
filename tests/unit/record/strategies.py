"""Records of every shape that the schema allows, with texts that are hard to write down."""

import unicodedata

from hypothesis import strategies as st

from pipeline.model import (
    Meeting,
    Participant,
    Party,
    Place,
    Point,
    Record,
    ReviewItem,
    Revision,
    Source,
    Table,
    Theme,
)

# Each of them is something else than text, or the end of the text, to one reader of YAML or other.
HARD_TEXTS = (
    *("NO", "no", "on", "Off", "y", "N", "yes", "true", "False", "null", "Null", "~", "=", "<<"),
    *("12:30", "1:2:3.5", "010", "0o17", "0x1F", "0b101", "1_000", "1,000", "-1", "+1", ".5", "1."),
    *("1e3", "1e5", "685e2", ".inf", "-.INF", ".nan", "2025", "2025-02-30", "2025-3", "2025-02"),
    *("2025-02-03T04:05:06Z", "2025-02-03 04:05", "...", "... x", "---", "--- x", "- x", "-", "-x"),
    *("? x", "?", ": x", ":x", "a: b", "a:", "a : b", "a #b", "#b", "a# b", "[x]", "{x}", "]", ","),
    *("a, b", "a]b", "&x", "*x", "!x", "!!str x", "|", ">", ">-", "%x", "@x", "`x`", "'x'", '"x"'),
    *(
        "it's",
        'say "x"',
        "'",
        '"',
        "\\",
        "\\n",
        'a\\"b',
        " x",
        "x ",
        "  ",
        "x  y",
        "\t",
        "\tx",
        "x\t",
    ),
    *(
        "a\tb",
        "a\nb",
        "\na",
        "a\n",
        "a\n\nb",
        "a\n b",
        "a \nb",
        "\n",
        "a\n\n",
        "a\r\nb",
        "\r",
        "#\n#",
    ),
    *(
        "\u2028",
        "a\u2028b: c",
        "\u2029",
        "\x85",
        "a\x85b",
        "\ufeff",
        "\ufeffx",
        "x\ufeff",
        "\u202ex",
    ),
    *(
        "\u2066x\u2069",
        "\x01",
        "\x1b[0m",
        "\x7f",
        "\x9f",
        "\ufffe",
        "\uffff",
        "\U0001f600",
        "é",
        "ﷺ",
    ),
    *("\u200bx\u200d", "\xa0x\xa0", "\u3000", "漢字", "שלום", "x" * 150, "long " * 40 + "end"),
    *("word " * 30 + "# no comment", "word " * 30 + ": no key", "word  " * 30 + "end"),
    *(
        "- item " * 20 + "end",
        "https://example.org/" + "a" * 120,
        "a: b " * 40 + "end",
        "x\x00"[:1],
    ),
    *(
        "key: [1, 2]\nother: {a: b}",
        "<<<<<<< HEAD",
        "*bold* _it_",
        "https://example.org:80/a?b=c#d",
    ),
)


def _is_fit(text: str) -> bool:
    return bool(text) and "\0" not in text and unicodedata.is_normalized("NFC", text)


_CHARS = st.characters(codec="utf-8", exclude_characters="\0")
_ALPHABET = st.one_of(
    st.sampled_from(" \t\n\r'\":#-?,[]{}&*!|>%@`~=\\.0189abNO\x85\u2028\u202e"), _CHARS
)
texts = st.one_of(
    st.sampled_from(HARD_TEXTS).filter(_is_fit),
    st.text(_ALPHABET, min_size=1, max_size=60).filter(_is_fit),
)
cells = st.one_of(st.just(""), texts)
maybe = st.one_of(st.none(), texts)
ids = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,20}", fullmatch=True)
dates = st.one_of(st.none(), st.sampled_from(["2025", "2025-03", "2025-03-04", "1999-12-31"]))
countries = st.sampled_from(["NO", "PT", "RU", "ZM", "XK"])


def _tuples(items: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(items, max_size=most).map(tuple)


_sources = st.builds(
    Source,
    article=st.sampled_from([None, "articles/x.txt", "articles/a: b's #1.md", "-"]),
    sha256=st.sampled_from([None, "0" * 64, "12" * 20 + "e" + "3" * 23, "af" * 32]),
    url=st.sampled_from(
        [None, "https://example.org/a?b=1,2#c", "http://example.org:8080/[x]"[:26]]
    ),
    publisher=maybe,
    author=maybe,
    published=dates,
    language=st.sampled_from([None, "en", "no", "pt-br"]),
    attributed_to=_tuples(texts),
)
_places = st.builds(Place, name=maybe, country=st.one_of(st.none(), countries))
_meetings = st.builds(
    Meeting,
    status=st.sampled_from(["planned", "reported", "cancelled"]),
    format=st.sampled_from(["in_person", "phone", "video", "unknown"]),
    setting=st.sampled_from(["bilateral", "multilateral", "sidelines", "unknown"]),
    date=dates,
    end_date=dates,
    host=st.one_of(st.none(), ids),
    place=st.one_of(st.none(), _places),
    part_of=maybe,
)
_parties = st.one_of(
    st.none(),
    st.builds(Party, country=countries),
    st.builds(Party, organization=texts),
)
_participants = st.builds(
    Participant,
    id=ids,
    name=texts,
    role=maybe,
    represents=_parties,
    capacity=st.sampled_from(["principal", "delegate"]),
)
_themes = st.builds(
    Theme,
    id=ids,
    title=texts,
    text=_tuples(texts),
    claim=st.sampled_from(["reported", "background", "analysis", "recommendation", "outlook"]),
    points=_tuples(st.builds(Point, label=maybe, text=texts)),
    tables=_tuples(ids),
)
_tables = st.builds(
    Table,
    id=ids,
    theme=st.one_of(st.none(), ids),
    caption=maybe,
    columns=st.lists(cells, min_size=1, max_size=3).map(tuple),
    rows=_tuples(_tuples(cells)),
)
_revisions = st.builds(
    Revision, date=st.just("2025-03-04"), path=texts, was=maybe, now=maybe, why=texts
)
_record_ids = ids.filter(lambda one: one not in {"con", "prn", "aux", "nul"})
records = st.builds(
    Record,
    id=_record_ids,
    aliases=_tuples(_record_ids),
    status=st.sampled_from(["draft", "reviewed", "retracted"]),
    title=maybe,
    summary=maybe,
    sources=st.lists(_sources, min_size=1, max_size=2).map(tuple),
    meeting=st.one_of(st.none(), _meetings),
    participants=_tuples(_participants),
    topics=_tuples(st.sampled_from(["security", "elections/governance", "trade"])),
    themes=_tuples(_themes, 2),
    tables=_tuples(_tables, 2),
    revisions=_tuples(_revisions, 1),
    review=_tuples(st.builds(ReviewItem, path=texts, why=texts), 2),
)
