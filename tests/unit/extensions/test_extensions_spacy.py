"""The extractor of names by spaCy, with pipelines that the tests make themselves."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from pipeline.errors import WorkspaceError
from pipeline.extensions.spacy_names import names
from pipeline.model import (
    Article,
    Document,
    Grid,
    GridRow,
    Heading,
    ListItem,
    Metadata,
    Paragraph,
    Passage,
    Proposal,
    Record,
)

TITLE = "The Harbour of Oskari Lehtovaara"
LEAD = (
    "Foreign Minister Ilkka Vanttaja of Finland met Sri Lankan Foreign Minister Renuka Samarakoon "
    "in Tallinn on 4 March 2025. They thanked the Baltic Pilots Union's chair Oskari\nLehtovaara. "
    "Estonia was host. Lehtovaara’s speech was short."
)
TEXT = f"{TITLE}\n\n{LEAD}\n"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline that knows a few names, saved as those are that one installs."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Ilkka Vanttaja"},
            {"label": "PERSON", "pattern": "Oskari Lehtovaara"},
            {"label": "PERSON", "pattern": "Lehtovaara’s"},
            {"label": "PER", "pattern": "Renuka Samarakoon"},
            {"label": "ORG", "pattern": "the Baltic Pilots Union's"},
            {"label": "ORG", "pattern": "Estonia"},
            {"label": "GPE", "pattern": "Tallinn"},
        ]
    )
    folder = tmp_path_factory.mktemp("models") / "tiny"
    nlp.to_disk(folder)
    return folder


@pytest.fixture
def propose(model: Path) -> Callable[[str], list[Proposal]]:
    extract = names({"model": str(model)})

    def from_lead(lead: str) -> list[Proposal]:
        return list(extract(_document(lead), Record(id="a", sources=())))

    return from_lead


def _document(lead: str) -> Document:
    """Return a title and a paragraph of which the copy's line breaks are mended."""
    text = f"{TITLE}\n\n{lead}\n"
    article = Article(
        name="articles/a.txt", kind="text", text=text, sha256="0" * 64, metadata=Metadata()
    )
    at = len(TITLE) + 2
    paragraph = Passage(lead.replace("\n", " "), ((0, at),), at + len(lead))
    title = Passage(TITLE, ((0, 0),), len(TITLE))
    return Document(article, (Heading(title, 1), Paragraph(paragraph)), ())


def test_persons_and_organizations_are_proposed(propose: Callable[[str], list[Proposal]]) -> None:
    found = propose(LEAD)
    assert {one.path for one in found} == {"participants"}
    assert [(one.value, one.what) for one in found] == [
        ("Ilkka Vanttaja", "a person"),
        ("Renuka Samarakoon", "a person"),
        ("Baltic Pilots Union", "an organization"),
        ("Oskari Lehtovaara", "a person"),
        ("Lehtovaara", "a person"),
    ]


def test_offsets_lead_to_the_words_in_the_untouched_article(
    propose: Callable[[str], list[Proposal]],
) -> None:
    words = [TEXT[one.start : one.end] for one in propose(LEAD)]
    assert words[2:] == ["Baltic Pilots Union", "Oskari\nLehtovaara", "Lehtovaara"]


def test_points_and_tables_are_read_too(model: Path) -> None:
    document = _document("Oskari Lehtovaara\nIlkka Vanttaja\nRenuka Samarakoon")
    at = len(TITLE) + 2
    label, point, cell = (
        Passage(name, ((0, at + first),), at + first + len(name))
        for name, first in (
            ("Oskari Lehtovaara", 0),
            ("Ilkka Vanttaja", 18),
            ("Renuka Samarakoon", 33),
        )
    )
    header = GridRow((Passage("Who", ((0, 0),), 3),), 0, 3)
    grid = Grid(None, header, (GridRow((cell,), cell.start, cell.end),))
    changed = Document(document.article, (ListItem(label, point), grid), ())
    found = list(names({"model": str(model)})(changed, Record(id="a", sources=())))
    assert [one.value for one in found] == [label.text, point.text, cell.text]
    assert [document.article.text[one.start : one.end] for one in found] == [
        one.value for one in found
    ]


def test_a_text_without_names_has_no_proposals(propose: Callable[[str], list[Proposal]]) -> None:
    assert propose("The ferry was late because of fog over the bay.") == []


def test_an_option_that_is_unknown_is_told() -> None:
    with pytest.raises(WorkspaceError) as caught:
        names({"modell": "en"})
    assert str(caught.value) == (
        "the extractor spacy: has no option 'modell'; its one option is model"
    )


def test_a_model_that_is_not_installed_is_told_with_the_command_that_installs_it() -> None:
    with pytest.raises(WorkspaceError) as caught:
        names({"model": "xx_no_such_model"})
    assert str(caught.value) == (
        "the extractor spacy: the model 'xx_no_such_model' is neither installed nor a folder that "
        "holds a model; run python -m spacy download xx_no_such_model, or name another one"
    )


def test_without_spacy_the_command_that_installs_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(WorkspaceError) as caught:
        names({})
    assert str(caught.value).startswith("the extractor spacy: spaCy is not installed (")
    assert str(caught.value).endswith("; run pip install 'readout-briefings[spacy]'")


@pytest.mark.parametrize("command", ["parse", "build"])
def test_the_installed_entry_point_fills_the_review_list(
    model: Path, tmp_path: Path, command: str
) -> None:
    from pipeline.build.building import build
    from pipeline.build.filing import take_in
    from pipeline.build.workspace import workspace_at
    from pipeline.record import read_record

    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(
        TEXT.replace("Oskari\n", "Oskari "), encoding="utf-8"
    )
    config = f"extractors: [spacy]\nextractor_options: {{spacy: {{model: '{model}'}}}}\n"
    (tmp_path / "readout.yaml").write_text(config, encoding="utf-8")
    workspace = workspace_at(tmp_path)
    if command == "build":
        assert build(workspace).is_complete
    else:
        list(take_in(workspace, [workspace.articles / "a.txt"]))
    record = read_record(workspace.record_path("a").read_bytes(), "a.yaml").record
    assert record is not None
    held = {one.name for one in record.participants}
    proposed = [item.why for item in record.review if item.why.startswith("spacy")]
    assert "Ilkka Vanttaja" in held
    assert not any("`Ilkka Vanttaja`" in why for why in proposed)
    assert any(why.startswith("spacy proposes `Baltic Pilots Union` as an org") for why in proposed)
