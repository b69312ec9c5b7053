"""Extractors of others, installed as distributions: what they propose, and how they fail."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from pipeline.extract.proposals import MOST_SHOWN
from tests.cli.conftest import Run, files_in
from tests.distributions import install

Install = Callable[..., None]

CALL = """Vanttaja and Samarakoon speak

Helsinki, 4 March 2025 - Finnish Foreign Minister Ilkka Vanttaja spoke by telephone today with \
Sri Lankan Foreign Minister Renuka Samarakoon. The ministers discussed port safety and coast guards.
"""
HARBOUR = """
import re
from pathlib import Path
from pipeline.model import Proposal

def set_up(options):
    def propose(document, record):
        print("this must not stand among records")
        for found in re.finditer(options.get("word", "port safety"), document.article.text):
            yield Proposal(path="meeting.part_of", value=found[0], what="a topic of the sea",
                           start=found.start(), end=found.end(), confidence=0.5)
    return propose
"""


def code_that(body: str, set_up: str = "return propose") -> str:
    return (
        "from pipeline.model import Proposal\n"
        f"def set_up(options):\n    {set_up}\n"
        f"def propose(document, record):\n    {body}\n"
        "class SILENT(Exception):\n    def __str__(self):\n        raise RuntimeError\n"
    )


@pytest.fixture(autouse=True)
def article(workspace: Path) -> None:
    (workspace / "articles" / "call.txt").write_text(CALL, encoding="utf-8")


@pytest.fixture
def plug_in(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator:
    folder = tmp_path_factory.mktemp("site-packages")
    monkeypatch.syspath_prepend(str(folder))
    before = set(sys.modules)

    def put(code: str, extractor: str = "harbour", module: str = "harbour_names") -> None:
        install(folder, module, code, **{extractor: "set_up"})

    yield put
    for name in set(sys.modules) - before:
        if name.startswith("harbour"):
            del sys.modules[name]


def _review(workspace: Path, name: str = "call") -> list[str]:
    text = (workspace / "records" / f"{name}.yaml").read_text(encoding="utf-8")
    return [item["why"] for item in yaml.safe_load(text)["review"]]


def test_parse_asks_an_extractor_that_is_named(run: Run, workspace: Path, plug_in: Install) -> None:
    plug_in(HARBOUR)
    done = run("parse", "articles", "--extractor", "harbour")
    assert (done.code, done.out) == (0, "")
    assert _review(workspace)[-1] == (
        "harbour proposes `port safety` as a topic of the sea: “The ministers discussed port "
        "safety and coast guards.”"
    )
    assert run("check").code == 0
    assert "harbour" not in "".join(_review_after_plain_parse(run, workspace))


def _review_after_plain_parse(run: Run, workspace: Path) -> list[str]:
    assert run("parse", "articles").code == 0
    return _review(workspace)


def test_the_configuration_turns_an_extractor_on_and_gives_its_options(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(HARBOUR)
    (workspace / "readout.yaml").write_text(
        "extractors: [harbour]\nextractor_options:\n  harbour: {word: coast guards}\n"
    )
    assert run("build").code == 0
    assert "harbour proposes `coast guards` as a topic of the sea" in _review(workspace)[-1]
    assert "harbour proposes" in (workspace / "output/meetings/call/index.md").read_text("utf-8")


def test_printing_asks_too_and_only_records_stand_on_standard_output(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(HARBOUR)
    before = files_in(workspace)
    done = run("parse", "articles", "--stdout", "--format", "jsonl", "--extractor", "harbour")
    assert done.code == 0
    printed = json.loads(done.out)
    number = len(printed["review"]) - 1
    assert printed["review"][number]["why"].startswith("harbour proposes `port safety`")
    assert printed["evidence"][f"/review/{number}/why"][0]["quote"].startswith("The ministers")
    assert files_in(workspace) == before


def test_a_path_among_the_options_counts_from_the_configuration(
    run: Run, workspace: Path, plug_in: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug_in(
        HARBOUR.replace('options.get("word", "port safety")', "Path(options['list']).read_text()")
    )
    (workspace / "words.txt").write_text("coast", encoding="utf-8")
    (workspace / "readout.yaml").write_text(
        "extractors: [harbour]\nextractor_options: {harbour: {list: ./words.txt}}\n"
    )
    elsewhere = workspace / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert run("parse", "../articles", "-w", "..").code == 0
    assert "harbour proposes `coast`" in _review(workspace)[-1]


def test_a_class_whose_objects_can_be_called_is_an_extractor(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(
        "from pipeline.model import Proposal\n"
        "class set_up:\n"
        "    def __init__(self, options):\n        self.options = options\n"
        "    def __call__(self, document, record):\n"
        "        return [Proposal(path='meeting.part_of', value='Fair', what='an event',"
        " start=0, end=9)]\n"
    )
    assert run("parse", "articles", "--extractor", "harbour").code == 0
    assert _review(workspace)[-1].startswith("harbour proposes `Fair` as an event: “Vanttaja and")


def test_a_name_that_is_not_installed_is_a_fault_of_set_up(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(HARBOUR)
    done = run("parse", "articles", "--extractor", "harbor")
    assert done.code == 2
    assert done.err == (
        "readout: --extractor: no extractor is called 'harbor'; "
        "correct the name or install it; installed: harbour, spacy\n"
    )
    assert not (workspace / "records").exists()


def test_a_wrong_name_in_the_configuration_is_told_with_its_file(run: Run, workspace: Path) -> None:
    (workspace / "readout.yaml").write_text("extractors: [harbor]\n")
    for command in (["parse", "articles"], ["build"], ["parse", "--stdout", "articles/call.txt"]):
        done = run(*command)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("readout: readout.yaml:1:14: no extractor is called 'harbor'; ")
    checked = run("check")
    assert checked.code == 0
    assert checked.out.startswith(
        "readout.yaml:1:14: extractors: no extractor is called 'harbor'; correct the name"
    )


def test_a_configuration_with_problems_stops_before_articles_are_read(
    run: Run, workspace: Path
) -> None:
    (workspace / "readout.yaml").write_text("extractors: {harbour: on}\n")
    done = run("parse", "articles")
    assert done.code == 1
    assert done.err.startswith("readout: readout.yaml:1:14: extractors: is a mapping, not a list;")
    assert not (workspace / "records").exists()


SPAN = "path='participants', value='x', what='a person'"


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (
            "raise ValueError('no such\\nword')",
            "failed: ValueError: no such word (harbour_names.py",
        ),
        ("1 / 0", "failed: ZeroDivisionError: division by zero (harbour_names.py, line 5)"),
        ("raise SystemExit(3)", "failed: SystemExit: 3 (harbour_names.py"),
        ("return None", "failed: TypeError: 'NoneType' object is not iterable"),
        ("return ['a']", "made a wrong proposal: str is no Proposal"),
        (f"yield Proposal({SPAN}, start=5, end=9999)", "made a wrong proposal: `x` is said to st"),
        (f"yield Proposal({SPAN}, start=-1, end=4)", "made a wrong proposal: `x` is said to st"),
        (f"yield Proposal({SPAN}, start=4, end=4)", "made a wrong proposal: `x` is said to st"),
        (f"yield Proposal({SPAN}, start='a', end=4)", "made a wrong proposal: `x` is said to st"),
        (
            f"yield Proposal({SPAN}, start=0, end=4, confidence=3)",
            "made a wrong proposal: its confidence is 3, not a number from 0 to 1",
        ),
        (
            "yield Proposal(path='participant', value='x', what='a person', start=0, end=4)",
            "made a wrong proposal: 'participant' names 'participant', which no record has (did",
        ),
        (
            "yield Proposal(path='participants', value=' ', what='a person', start=0, end=4)",
            "made a wrong proposal: its value is ' ', not text",
        ),
        (
            "yield Proposal(path='participants', value='\\u0301', what='a', start=0, end=4)",
            "made a wrong proposal: its value is '\u0301', not text",
        ),
        (
            "yield Proposal(path='participants', value='x' * 301, what='a', start=0, end=4)",
            "made a wrong proposal: its value is longer than 300 characters",
        ),
        (
            "yield Proposal(path='participants', value='\\ud800x', what='a', start=0, end=4)",
            "made a wrong proposal: its value '\\ud800x' holds a character that no text has",
        ),
        (
            "yield Proposal(path='participants', value='x', what='a\\x07', start=0, end=4)",
            "made a wrong proposal: its what 'a\\x07' holds a character that no text has",
        ),
        (
            f"yield Proposal({SPAN}, start=0, end=4, confidence=True)",
            "made a wrong proposal: its confidence is True, not a number from 0 to 1",
        ),
        ("raise SILENT()", "failed: SILENT (harbour_names.py"),
        ("raise ValueError('\\ud800')", "failed: ValueError: \\ud800 (harbour_names.py"),
    ],
)
def test_an_extractor_that_fails_is_told_with_its_article_and_nothing_is_lost(
    run: Run, workspace: Path, plug_in: Install, body: str, fault: str
) -> None:
    run("parse", "articles")
    plain = files_in(workspace)
    plug_in(code_that(body))
    done = run("parse", "articles", "--extractor", "harbour")
    assert done.code == 1
    assert "Traceback" not in done.err
    told = done.err.splitlines()[1]
    assert told.startswith(f"readout: articles/call.txt: the extractor harbour {fault}")
    assert told.endswith(
        "; the record stands without what harbour proposes; mend harbour or leave it out, "
        "then run readout parse articles/call.txt"
    )
    assert files_in(workspace) == plain


def test_one_extractor_that_fails_keeps_no_other_back(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(HARBOUR)
    plug_in(code_that("raise KeyError('x')"), "broken", "harbour_broken")
    (workspace / "articles" / "again.txt").write_text(CALL, encoding="utf-8")
    (workspace / "readout.yaml").write_text("extractors: [broken, harbour]\n")
    done = run("build")
    assert done.code == 1
    assert done.err.count("the extractor broken failed: KeyError: 'x'") == 2
    assert "left out" not in done.err
    assert (workspace / "output" / "index.html").is_file()
    for name in ("again", "call"):
        assert "harbour proposes" in _review(workspace, name)[-1]


def test_a_failure_while_printing_follows_its_record(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(code_that("raise KeyError('x')"))
    done = run("parse", "articles/call.txt", "--stdout", "--extractor", "harbour")
    assert done.code == 1
    assert yaml.safe_load(done.out)["id"] == "call"
    assert "the extractor harbour failed: KeyError: 'x'" in done.err


def test_a_function_that_never_ends_is_cut_off(run: Run, workspace: Path, plug_in: Install) -> None:
    plug_in(
        code_that(
            "import itertools\n    for n in itertools.count(): yield Proposal("
            "path='participants', value=f'Name{n}', what='a person', start=0, end=4)"
        )
    )
    assert run("parse", "articles", "--extractor", "harbour").code == 0
    assert sum("harbour proposes `" in why for why in _review(workspace)) == MOST_SHOWN
    assert _review(workspace)[-1] == "harbour proposes 1980 more that are not listed here"


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("import a_library_that_is_not_there", "cannot be set up: ModuleNotFoundError: No module"),
        ("x = 1", "cannot be set up: AttributeError: module 'harbour_names' has no attribute"),
        (code_that("pass", "raise ValueError('no')"), "cannot be set up: ValueError: no; reinst"),
        (code_that("pass", "raise SystemExit(0)"), "cannot be set up: SystemExit: 0; reinst"),
        (code_that("pass", "raise SILENT()"), "cannot be set up: SILENT; reinst"),
        (code_that("pass", "return None"), "cannot be set up: harbour_names:set_up returns no f"),
    ],
)
def test_an_extractor_that_cannot_be_set_up_stops_before_articles_are_read(
    run: Run, workspace: Path, plug_in: Install, code: str, fault: str
) -> None:
    plug_in(code)
    done = run("parse", "articles", "--extractor", "harbour")
    assert done.code == 2
    assert done.err.startswith(f"readout: --extractor: the extractor harbour {fault}")
    assert done.err.endswith("; reinstall harbour_names, or leave harbour out\n")
    assert not (workspace / "records").exists()


def test_what_an_extractor_says_of_its_set_up_is_passed_on(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(
        "from pipeline.errors import WorkspaceError\n"
        + code_that("pass", "raise WorkspaceError('harbour', 'has no words', 'give it some')")
    )
    done = run("parse", "articles", "--extractor", "harbour")
    assert (done.code, done.err) == (2, "readout: harbour: has no words; give it some\n")
    (workspace / "readout.yaml").write_text("extractors:\n  - harbour\n")
    done = run("parse", "articles")
    told = "readout: readout.yaml:2:5: harbour: has no words; give it some\n"
    assert (done.code, done.err) == (2, told)


def test_two_distributions_with_one_name_are_told_apart(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(HARBOUR)
    plug_in(HARBOUR, module="harbour_rival")
    done = run("parse", "articles", "--extractor", "harbour")
    assert done.code == 2
    assert done.err == (
        "readout: --extractor: harbour_names and harbour_rival both call an extractor harbour; "
        "uninstall one\n"
    )


def test_a_person_whom_the_workspace_knows_by_another_name_is_not_proposed(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    (workspace / "people.yaml").write_text(
        "schema: readout/people/1\npeople:\n  - {name: Ilkka Wanttaja, also: [Ilkka Vanttaja]}\n",
        encoding="utf-8",
    )
    plug_in(
        code_that(
            "yield Proposal(path='participants', value='Ilkka Vanttaja', what='a person',"
            " start=0, end=9)"
        )
    )
    assert run("parse", "articles", "--extractor", "harbour").code == 0
    text = (workspace / "records" / "call.yaml").read_text(encoding="utf-8")
    assert "name: Ilkka Wanttaja" in text
    assert "harbour" not in text
    printed = run("parse", "articles", "--stdout", "--extractor", "harbour").out
    assert "Wanttaja" in printed
    assert "harbour" not in printed


def test_what_is_proposed_for_a_record_that_was_edited_is_asked_in_it(
    run: Run, workspace: Path, plug_in: Install
) -> None:
    plug_in(HARBOUR)
    run("parse", "articles")
    record = workspace / "records" / "call.yaml"
    record.write_bytes(record.read_bytes() + b"# checked by hand\n")
    edited = record.read_text(encoding="utf-8")
    assert "merged" in run("parse", "articles", "--extractor", "harbour").err
    text = record.read_text(encoding="utf-8")
    assert text.endswith("# checked by hand\n")
    assert "harbour proposes" in text
    assert set(edited.splitlines()) <= set(text.splitlines())
    assert run("parse", "articles").code == 0
    assert record.read_text(encoding="utf-8") == edited
