"""What people do wrong, and what they are told: the place, the fault, and what would be right.

One line of the table is one mistake. It is made in a workspace with one record, and what is told
must name the place and say the remedy, without a traceback, with the exit code that scripts expect:
1 for a fault in someone's data, 2 for wrong usage or set-up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Content = str | bytes | None


@dataclass(frozen=True)
class Mistake:
    """A mistake by what is typed, the files that it stands in, and what is changed in the record.

    Of `files`, None takes a file or folder away, and a path that ends in / makes a folder.
    `place` begins the line that tells; `words` stand in it, the remedy last.
    """

    name: str
    typed: str
    code: int
    place: str
    words: tuple[str, ...]
    files: Mapping[str, Content] = field(default_factory=dict)
    change: tuple[str, str] | None = None


RECORD = "records/call.yaml"
DATE = '  date: "2025-03-04"'
SITE = "title: Test briefings\n"
CONFLICT = "<<<<<<< HEAD\nstatus: draft\n=======\nstatus: reviewed\n>>>>>>> theirs\n"
PEOPLE = "schema: readout/people/1\npeople:\n  - nam: Ilkka Vanttaja\n"


def in_record(name: str, was: str, now: str, place: str, *words: str) -> Mistake:
    return Mistake(name, "check", 1, f"{RECORD}:{place}: ", words, change=(was, now))


def in_settings(name: str, line: str, place: str, *words: str) -> Mistake:
    files = {"readout.yaml": f"{SITE}{line}\n"}
    return Mistake(name, "check", 1, f"readout.yaml:{place}: ", words, files)


MISTAKES = [
    # At the prompt.
    Mistake("a command is misspelt", "chek", 2, "Error: ", ("'chek'", "Did you mean 'check'?")),
    Mistake("an option is misspelt", "check --formt json", 2, "Error: ",
            ("'--formt'", "Did you mean '--format'?")),
    Mistake("an option has another value", "check --format xml", 2, "Error: ",
            ("'xml' is not one of", "'text', 'json', 'github'")),
    Mistake("an option stands before the command", "-w . check", 2, "Error: ",
            ("No such option '-w'", "behind the command: readout check -w")),
    Mistake("help is taken for a command", "help", 2, "Error: ",
            ("No such command 'help'", "Did you mean --help, as in: readout check --help?")),
    Mistake("an article is given without a command", "articles/call.txt", 2, "Error: ",
            ("No such command", "Did you mean 'build articles/call.txt'?")),
    Mistake("no article is named", "parse", 2, "Error: ", ("Missing argument 'ARTICLE...'",)),
    Mistake("a record's id is misspelt", "review cal", 2, "readout: records: ",
            ("no record 'cal'", "did you mean call?")),
    Mistake("an article is named for its record", "review articles/call.txt", 2,
            "readout: articles/call.txt: ", ("is no record", "made of it: call")),
    Mistake("an article is checked as if it were a record", "check articles/call.txt", 2,
            "readout: articles/call.txt: ", ("is no record", "ends in .yaml")),
    Mistake("a folder is named for a record", "diff records", 2, "readout: records: ",
            ("is a folder", "leave it out")),
    Mistake("a folder without records is checked", "check articles", 2, "readout: articles: ",
            ("no records in this folder", "name one that holds .yaml files")),
    Mistake("a decision has no value", "review call --set meeting.date", 2, "Error: ",
            ("write --set PATH=VALUE", "such as --set meeting.date=2025-03-04")),
    Mistake("a decision has no record", "review --accept meeting.date", 2, "Error: ",
            ("name the one record that is decided about",)),
    Mistake("settings are checked as if they were a record", "check readout.yaml", 2,
            "readout: readout.yaml: ", ("is no record", "leave it out")),
    # Where one stands.
    Mistake("there is no workspace here", "check", 2, "readout: ",
            ("no workspace here", "--workspace DIR, or make one: readout init"),
            {"readout.yaml": None, "articles/": None, "records/": None}),
    Mistake("the workspace is misspelt", "build -w desk", 2, "readout: desk: ",
            ("no such folder", "or make one: readout init desk")),
    Mistake("a file is named as the workspace", "build -w readout.yaml", 2,
            "readout: readout.yaml: ", ("is a file", "name the folder of the workspace")),
    Mistake("the output is the workspace", "build -o .", 2, "readout: .: ",
            ("holds the workspace's own files", "name another --output")),
    Mistake("the output is a file", "build -o site", 2, "readout: site: ",
            ("is a file", "take it away, or name another folder with --output"),
            {"site": "x"}),
    Mistake("the output cannot be made", "build -o /proc/none", 2, "readout: /proc/none",
            ("cannot be written", "name another --output")),
    Mistake("the folder of records is a file", "build", 2, "readout: records: ",
            ("is a file", "take it away: it must be a folder"),
            {"records/": None, "records": ""}),
    Mistake("the folder of articles is a file", "build", 2, "readout: articles: ",
            ("is a file", "take it away: it must be a folder"),
            {"articles/": None, "articles": ""}),
    # Articles.
    Mistake("an article's path is misspelt", "parse articles/cal.txt", 1,
            "readout: articles/cal.txt: ", ("no such file", "did you mean articles/call.txt?")),
    Mistake("a PDF file is given", "parse a.pdf", 1, "readout: a.pdf: ",
            ("a PDF file, not text", "save its text as .txt"), {"a.pdf": b"%PDF-1.7\n"}),
    Mistake("a Word file is given", "parse a.docx", 1, "readout: a.docx: ",
            ("an office document, not text", "save its text as .txt"),
            {"a.docx": b"PK\x03\x04\x14\x00"}),
    Mistake("an article is empty", "parse empty.txt", 1, "readout: empty.txt: ",
            ("the file is empty", "put the article's text in"), {"empty.txt": ""}),
    Mistake("an article is only begun", "parse short.txt", 1, "readout: short.txt: ",
            ("3 words of text", "give the whole article"), {"short.txt": "They met today.\n"}),
    Mistake("a folder holds no articles", "parse none", 1, "readout: none: ",
            ("no articles in this folder", "put .txt, .md or .html files in"), {"none/": ""}),
    Mistake("a record is parsed as if it were an article", f"parse {RECORD}", 1,
            f"readout: {RECORD}: ", ("is a record, not an article", "name the article")),
    Mistake("a page is parsed as if it were an article", "parse output/x/index.html", 1,
            "readout: output/x/index.html: ", ("a page that readout made", "name the article"),
            {"output/x/index.html": "<p>x"}),
    Mistake("settings are parsed as if they were an article", "parse --stdout readout.yaml", 1,
            "readout: readout.yaml: ", ("not an article", "name a file of articles/")),
    Mistake("an article was deleted", "check", 1, f"{RECORD}:9:14: ",
            ("there is no article 'articles/call.txt'", "put it back", "delete the record"),
            {"articles/call.txt": None}),
    # The YAML of a record.
    in_record("a tab indents", DATE, DATE.replace("  ", "\t", 1), "22:1",
              "a tab stands in the indentation", "use spaces"),
    in_record("a no-break space indents", DATE, f"\xa0\xa0{DATE.strip()}", "22:1",
              "no-break", "use spaces"),
    in_record("a line is indented too deep", DATE, f" {DATE}", "22:8",
              "indented deeper", "indent it as its neighbours"),
    in_record("a title holds a colon", "title: Readout", "title: Talks: Readout", "5:13",
              "a colon and a space", "put the whole text in quotes"),
    in_record("a title stands in printed quotation marks", "title: Readout", "title: “Talks: two”",
              "5:14", "quotation marks as they are printed", "in straight ones"),
    in_record("a quotation mark is not closed", "title: Readout", 'title: "Readout', "5:8",
              "is never closed", "close the quotation mark"),
    in_record("a list is not closed", "topics: [trade]", "topics: [trade", "40:9",
              "is not closed", "] at the end"),
    in_record("a key stands twice", "status: draft", "status: draft\nstatus: draft", "5:1",
              "a second time", "delete one of the two"),
    in_record("git left a conflict", "status: draft\n", CONFLICT, "4:1",
              "a merge conflict", "delete the marks <<<<<<<"),
    # What a record holds.
    in_record("a key is misspelt", DATE, DATE.replace("date", "dat"), "22:3",
              "'dat' is no key", "did you mean date?"),
    in_record("a country has its everyday code", "country: FI", "country: UK", "32:27",
              "'UK' is no country code", "write GB"),
    in_record("a day is not in the calendar", "2025-03-04", "2025-02-30", "22:9",
              "is not in the calendar", "only YYYY-MM if the day is not sure"),
    in_record("a date is written as in letters", "2025-03-04", "4.3.2025", "22:9",
              "is not in the right form", "YYYY-MM-DD"),
    in_record("a status is none", "status: draft", "status: final", "4:9",
              "'final' is not allowed", "allowed: draft, reviewed, retracted"),
    in_record("a value stands in printed quotation marks", "status: draft", "status: “draft”",
              "4:9", "is not allowed", "did you mean 'draft'?"),
    in_record("an id stands twice", "id: renuka-samarakoon", "id: ilkka-vanttaja", "34:9",
              "stands here again", "give one of them another id"),
    Mistake("a record is copied with its id", "check", 1, "records/other.yaml:3:5: ",
            ("'call' is also the id of records/call.yaml", "another id"),
            {"records/other.yaml": "{record}"}),
    Mistake("an editor saved UTF-16", "check", 1, f"{RECORD}:1:1: ",
            ("is UTF-16", "save the file as UTF-8"), {RECORD: "{record}".encode("utf-16")}),
    Mistake("a program saved UTF-16 without saying so", "check", 1, f"{RECORD}:1:1: ",
            ("is UTF-16", "save the file as UTF-8"), {RECORD: "{record}".encode("utf-16-le")}),
    Mistake("a record was saved in the code page of Windows", "check", 1, f"{RECORD}:1:3: ",
            ("is no UTF-8", "save the file as UTF-8"), {RECORD: "# é\n".encode("cp1252")}),
    Mistake("a record is empty", "check", 1, f"{RECORD}: ",
            ("is empty", "parse its article again, or delete the file"), {RECORD: ""}),
    Mistake("a record ends in .yml", "check", 1, "records/other.yml: ",
            ("is not read as a record", "rename it to end in .yaml"),
            {"records/other.yml": "x"}),
    # Settings, people, templates.
    in_settings("a setting is misspelt", "descripton: x", "2:1", "'descripton' is no key",
                "did you mean description?"),
    in_settings("an address has no scheme", "base_url: example.org", "2:11",
                "is not in the right form", "starts with https://"),
    in_settings("a language is named", "language: german", "2:11", "is not in the right form",
                "such as en"),
    in_settings("a switch is set to yes", "search: yes", "2:9", "'yes' is not allowed",
                "allowed: pagefind, none"),
    Mistake("people.yaml has another key", "build", 1, "readout: people.yaml:3:5: ",
            ("'nam' is no key", "did you mean name?"), {"people.yaml": PEOPLE}),
    Mistake("a template is not closed", "render", 2, "readout: templates/html/home.html.j2:2: ",
            ("'endif'", "mend the template"),
            {"templates/html/home.html.j2": "<p>\n{{% if site %}}\n"}),
    Mistake("a template names what is not there", "render", 2,
            "readout: templates/html/home.html.j2:2: ",
            ("'nothing' is undefined", "the comment on top of the template lists"),
            {"templates/html/home.html.j2": "<p>\n{{{{ nothing.x }}}}\n"}),
]  # fmt: skip


def put(folder: Path, files: Mapping[str, Content], record: str) -> None:
    for name, content in files.items():
        path = folder / name
        if name.endswith("/") and content is not None:
            path.mkdir()
        elif content is None:
            away(path)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(filled(content, record))


def filled(content: str | bytes, record: str) -> bytes:
    if isinstance(content, str):
        return content.format(record=record).encode()
    for encoding in ("utf-16", "utf-16-le"):
        if content == "{record}".encode(encoding):
            return record.encode(encoding)
    return content


def away(path: Path) -> None:
    if path.is_dir():
        for one in sorted(path.rglob("*"), reverse=True):
            one.rmdir() if one.is_dir() else one.unlink()
        path.rmdir()
    else:
        path.unlink()


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.name.replace(" ", "-"))
def test_a_mistake_is_told_with_its_place_and_remedy(
    run: Run, workspace: Path, mistake: Mistake
) -> None:
    run("parse", "articles")
    record = workspace / RECORD
    text = record.read_text(encoding="utf-8")
    if mistake.change:
        was, now = mistake.change
        assert was in text
        record.write_text(text.replace(was, now, 1), encoding="utf-8", newline="")
    put(workspace, mistake.files, text)
    done = run(*mistake.typed.split())
    told = done.out + done.err
    assert "Traceback" not in told
    assert done.code == mistake.code, told
    lines = [line for line in told.splitlines() if line.startswith(mistake.place)]
    assert lines, told
    for word in mistake.words:
        assert any(word in line for line in lines), told
    assert len(told.splitlines()) <= 6, "what is wrong is lost in what follows from it"


def test_nothing_of_a_mistake_is_repaired_or_lost(run: Run, workspace: Path) -> None:
    run("build")
    record = workspace / RECORD
    wrong = record.read_text(encoding="utf-8").replace("status: draft", "status: final")
    record.write_text(wrong, encoding="utf-8")
    site = (workspace / "output/index.html").read_bytes()
    assert run("build").code == 1
    assert run("parse", "articles").code == 1
    assert record.read_text(encoding="utf-8") == wrong
    assert (workspace / "output/index.html").read_bytes() == site


def test_records_that_are_hidden_by_a_file_do_not_empty_the_site(run: Run, workspace: Path) -> None:
    run("build")
    (workspace / "records").rename(workspace / "kept")
    (workspace / "records").write_text("", encoding="utf-8")
    for command in ("build", "render", "check", "review", "diff"):
        assert run(command).code == 2, command
    assert (workspace / "output/meetings/call/index.html").is_file()


def test_the_table_has_one_line_for_each_mistake() -> None:
    names = [one.name for one in MISTAKES]
    assert len(names) == len(set(names)) >= 20
