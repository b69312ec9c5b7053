"""PDF files are pages of the site like others: made where they are stale, removed with the rest."""

import shutil
from dataclasses import replace
from functools import partialmethod

import pytest

from pipeline.build.building import build
from pipeline.build.crew.crew import Crew, Load
from pipeline.build.dependencies import find_dependencies
from pipeline.build.options import DEFAULTS
from pipeline.build.state.freshness import look_quickly
from pipeline.build.workspace import Workspace
from tests.printing import needs_printer
from tests.unit.build.conftest import tree

WITH, WITHOUT = (replace(DEFAULTS, pdf=pdf, jobs=1) for pdf in ("all", "none"))
PDF_FILES = {f"meetings/{name}/briefing.pdf" for name in ("alpha", "beta", "gamma")}
pytestmark = needs_printer


@pytest.fixture
def printed(site: Workspace) -> Workspace:
    site.config.write_text(site.config.read_text() + "pdf: all\n")
    return site


def pdf_files(site: Workspace) -> set[str]:
    return {path for path in tree(site.output) if path.endswith(".pdf")}


def test_the_setting_makes_a_file_of_each_meeting(printed: Workspace) -> None:
    build(printed)
    assert pdf_files(printed) == PDF_FILES


def test_only_the_file_of_a_page_that_changed_is_made_anew(printed: Workspace) -> None:
    build(printed)
    path = printed.record_path("beta")
    path.write_text(path.read_text().replace("role: envoy", "role: ambassador"))
    built = build(printed)
    assert {path for path in built.reasons if path.endswith(".pdf")} == {
        "meetings/beta/briefing.pdf"
    }
    assert "meetings/beta/briefing.pdf" in built.publication.written


def test_the_stylesheet_is_a_reason_to_print_again(printed: Workspace) -> None:
    build(printed)
    style = printed.templates / "assets/readout.css"
    style.parent.mkdir(parents=True)
    style.write_text("p { color: red }")
    built = build(printed)
    assert built.reasons["meetings/beta/briefing.pdf"] == "assets/readout.css changed"
    assert set(built.publication.written) >= PDF_FILES


def test_an_option_goes_before_the_setting_for_one_run(site: Workspace) -> None:
    build(site, (), WITHOUT)
    without = tree(site.output)
    assert not look_quickly(site, "all").is_fresh
    built = build(site, (), WITH)
    assert pdf_files(site) == PDF_FILES
    assert set(built.publication.written) >= PDF_FILES
    assert not build(site, (), WITH).reasons
    assert set(build(site, (), DEFAULTS).publication.removed) == PDF_FILES
    assert tree(site.output) == without


def test_setting_and_option_make_the_same_site(site: Workspace, printed: Workspace) -> None:
    build(printed)
    right = tree(printed.output)
    build(printed, (), WITHOUT)
    assert pdf_files(printed) == set()
    build(printed, (), WITH)
    assert tree(printed.output) == right


def test_a_trial_tells_of_the_files(site: Workspace) -> None:
    tried = build(site, (), replace(WITH, is_trial=True))
    assert set(tried.publication.written) >= PDF_FILES
    assert not site.output.exists()


def test_each_file_is_said_to_depend_on_its_record_and_on_the_stylesheet(
    printed: Workspace,
) -> None:
    rules = find_dependencies(printed).rules
    made = {target: rule for rule in rules for target in rule.targets if target.endswith(".pdf")}
    assert made.keys() == {str(printed.output / path) for path in PDF_FILES}
    rule = made[str(printed.output / "meetings/beta/briefing.pdf")]
    assert str(printed.record_path("beta")) in rule.inputs
    assert any(path.endswith("assets/readout.css") for path in rule.templates)


def test_several_processes_make_the_same_bytes(
    printed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(printed, (), replace(DEFAULTS, jobs=1))
    one = tree(printed.output)
    shutil.rmtree(printed.state_folder)
    shutil.rmtree(printed.output)
    # So that a few records keep several workers busy.
    monkeypatch.setattr(Crew, "run", partialmethod(Crew.run, load=Load(1, 0)))
    build(printed, (), replace(DEFAULTS, jobs=2))
    assert tree(printed.output) == one
