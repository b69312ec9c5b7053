"""The functions for notebooks and services do what the commands do, and write nothing."""

import doctest
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import pipeline
from pipeline import api, check, parse, render, to_dict, to_yaml
from pipeline.cli import main
from pipeline.errors import DataError, SourceError, TemplateError, WorkspaceError
from pipeline.model import KnownPerson, Party, Site

EXAMPLES = Path(__file__).parents[2] / "examples"
TALKS = b"""Port talks in Riga

Foreign Minister Anna Berg of Norway met her Latvian counterpart Janis Ozols in Riga on
4 March 2025. They spoke about ferries, fish and the harbour of Liepaja.
"""


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("output", ".readout")
    return Path(shutil.copytree(EXAMPLES, tmp_path / "examples", ignore=ignored))


def test_the_examples_in_the_documentation_hold() -> None:
    found = doctest.testmod(api)
    assert found.attempted >= 10
    assert found.failed == 0


def test_the_functions_keep_their_names_from_the_rooms() -> None:
    code = (
        "import pipeline.parse.tables.runs, pipeline.render.pages\n"
        "from pipeline.render import render as other\n"
        "from pipeline import parse, render\n"
        "assert parse.__module__ == render.__module__ == 'pipeline.api', (parse, render)\n"
        "assert pipeline.parse is parse and other is not render\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_all_that_is_public_is_there_and_loaded_late() -> None:
    for name in pipeline.__all__:
        assert getattr(pipeline, name) is not None
    code = "import sys, pipeline; assert not {'jinja2', 'lxml', 'pipeline.api'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_file_and_its_bytes_give_the_same_draft(tmp_path: Path) -> None:
    path = tmp_path / "riga.txt"
    path.write_bytes(TALKS)
    assert parse(path) == parse(str(path)) == parse(TALKS, name="riga.txt")
    assert parse(TALKS).record.id == "article"
    assert list(tmp_path.iterdir()) == [path]


def test_a_draft_is_what_the_command_prints(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "riga.txt"
    path.write_bytes(TALKS)
    draft = parse(path)
    for style, expected in (("yaml", to_yaml(draft.record)), ("jsonl", to_dict(draft))):
        monkeypatch.setattr(
            sys, "argv", ["readout", "parse", "--stdout", "--format", style, str(path)]
        )
        with pytest.raises(SystemExit) as end:
            main()
        assert end.value.code == 0
        sys.stdout.flush()
        out = capfd.readouterr().out
        assert (out if style == "yaml" else json.loads(out)) == expected


def test_every_fact_leads_to_its_words() -> None:
    draft = parse(TALKS, name="riga.txt")
    text = TALKS.decode()
    place = next(fact for fact in draft.facts if fact.pointer == "/meeting/date")
    assert {text[one.start : one.end] for one in place.evidence}


def test_known_people_are_read_right() -> None:
    text = b"Talks in Oslo\n\n" + b"Foreign Minister Jon Dahl of Norway met Renuka in Oslo. " * 3
    known = KnownPerson(
        name="Renuka Samarakoon",
        also=("Renuka",),
        represents=Party(country="LK"),
    )
    names = [one.name for one in parse(text, people=(known,)).record.participants]
    assert "Renuka Samarakoon" in names


@pytest.mark.parametrize("text", [b"", b"Too short.", b"\x00\x01\x02" * 500])
def test_what_is_no_article_is_refused(text: bytes) -> None:
    with pytest.raises(SourceError):
        parse(text)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.txt"):
        parse(tmp_path / "none.txt")


def test_a_workspace_that_is_right_has_no_problems(workspace: Path) -> None:
    assert check(workspace) == ()
    assert not (workspace / "output").exists()
    assert not (workspace / ".readout").exists()


def test_problems_of_a_workspace_a_file_and_bytes(workspace: Path) -> None:
    path = min((workspace / "records").glob("*.yaml"))
    path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: drft"))
    (found,) = [one for one in check(workspace) if one.severity == "error"]
    assert found.field == "status"
    assert found.location.path == str(path)
    assert found in check(path)
    assert [one.field for one in check(path.read_bytes()) if one.severity == "error"] == ["status"]
    assert check(path.read_bytes(), name="x.yaml")[0].location.path == "x.yaml"


@pytest.mark.parametrize("name", ["none", "none/none.yaml", "a\0b", "x" * 5000, "."])
def test_what_is_no_workspace_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkspaceError):
        check(f"{tmp_path}/{name}")
    with pytest.raises(WorkspaceError):
        list(render(f"{tmp_path}/{name}"))


def test_a_record_is_no_article(workspace: Path) -> None:
    path = next((workspace / "records").glob("*.yaml"))
    with pytest.raises(SourceError):
        parse(path)


def test_the_pages_of_a_workspace_are_those_of_a_build(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_in(workspace)
    made = {str(page.path): page.content for page in render(workspace)}
    assert files_in(workspace) == before
    monkeypatch.setattr(sys, "argv", ["readout", "build", "-q", "-w", str(workspace)])
    with pytest.raises(SystemExit):
        main()
    built = {
        path.relative_to(workspace / "output").as_posix(): path.read_bytes()
        for path in (workspace / "output").rglob("*")
        if path.is_file()
    }
    assert made.items() <= built.items()
    only_built = {name.split("/")[0] for name in built.keys() - made.keys()}
    assert only_built == {"data", ".readout-manifest.json"}


def test_records_alone_make_a_site() -> None:
    yaml = to_yaml(parse(TALKS, name="riga.txt").record).encode()
    pages = {str(page.path): page.content for page in render([yaml], site=Site(title="Ours"))}
    assert b"Janis Ozols" in pages["meetings/riga/index.html"]
    assert b"Ours" in pages["index.html"]
    assert list(render(yaml)) == list(render(iter([yaml])))


def test_records_with_an_error_make_no_site() -> None:
    with pytest.raises(DataError, match="'drft' is not allowed"):
        list(render([to_yaml(parse(TALKS).record).encode().replace(b"draft", b"drft")]))
    yaml = to_yaml(parse(TALKS).record).encode()
    with pytest.raises(DataError, match="id"):
        list(render([yaml, yaml]))


def test_a_template_of_the_workspace_is_used_and_its_faults_told(workspace: Path) -> None:
    path = workspace / "templates/html/not-found.html.j2"
    path.parent.mkdir(parents=True)
    path.write_text("<p>lost")
    made = {str(page.path): page.content for page in render(workspace)}
    assert made["404.html"].strip() == b"<p>lost"
    path.write_text("{% if %}")
    with pytest.raises(TemplateError, match="not-found"):
        list(render(workspace))
