"""The index of a search is part of the site: made when a page changed, published with others."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.build.building import Built, build
from pipeline.build.dependencies import find_dependencies
from pipeline.build.options import DEFAULTS
from pipeline.build.site import pagefind, searching
from pipeline.build.site.manifest import read_manifest
from pipeline.build.site.pagefind import index_of
from pipeline.build.workspace import Workspace, workspace_at
from pipeline.errors import WorkspaceError
from tests.unit.build.conftest import record, tree

PAGE = '<!doctype html><html lang="en"><body><article data-pagefind-body><h1>{}</h1>{}</article>'


@pytest.fixture
def searched(site: Workspace) -> Workspace:
    site.config.write_text(site.config.read_text() + "search: pagefind\n")
    return site


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Note the pages of every index that is made."""
    made: list[list[str]] = []

    def noted(pages):
        listed = list(pages)
        made.append([address for address, _ in listed])
        return index_of(listed)

    monkeypatch.setattr(searching, "index_of", noted)
    return made


def index_files(folder: Path) -> dict[str, bytes]:
    found = tree(folder)
    return {path: found[path] for path in found if path.startswith("search/pagefind/")}


def clean(site: Workspace, place: Path) -> dict[str, bytes]:
    shutil.copytree(site.root, place, ignore=shutil.ignore_patterns("output", ".readout"))
    build(workspace_at(place))
    return tree(place / "output")


def test_the_index_is_published_and_listed_as_ours(searched: Workspace) -> None:
    built = build(searched)
    files = index_files(searched.output)
    assert {"search/pagefind/pagefind.js", "search/pagefind/pagefind-entry.json"} <= files.keys()
    assert not [path for path in files if "-ui." in path]
    assert files.keys() <= read_manifest(searched.output)
    assert files.keys() <= built.reasons.keys()
    assert "indexing" in built.seconds


def test_pages_are_handed_over_in_the_order_of_their_addresses(
    searched: Workspace, indexed: list[list[str]]
) -> None:
    searched.record_path("z").write_text(record("aaa").replace("title:", "aliases: [old]\ntitle:"))
    build(searched)
    names = ("aaa", "alpha", "beta", "gamma")
    assert indexed == [[f"meetings/{name}/index.html" for name in names]]


def test_the_index_of_the_same_pages_is_the_same_bytes() -> None:
    pages = [
        (f"meetings/{number}/index.html", PAGE.format(f"Talks {number}", "fish " * number).encode())
        for number in range(60)
    ]
    first = index_of(pages)
    assert first == index_of(pages)
    assert list(first)[-1] == "pagefind-entry.json"


def test_nothing_is_indexed_again_while_no_meeting_changes(
    searched: Workspace, indexed: list[list[str]]
) -> None:
    build(searched)
    indexed.clear()
    template = searched.templates / "html/not-found.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text("lost")
    built = build(searched)
    assert list(built.reasons) == ["404.html"]
    assert indexed == []


def test_an_edit_gives_the_index_of_a_clean_build(searched: Workspace, tmp_path: Path) -> None:
    build(searched)
    before = index_files(searched.output)
    searched.record_path("beta").write_text(record("beta", "Talks on herring"))
    built = build(searched)
    after = index_files(searched.output)
    assert tree(searched.output) == clean(searched, tmp_path / "clean")
    assert before != after
    why = built.reasons["search/pagefind/pagefind-entry.json"]
    assert why == "the pages that are searched changed"
    assert before.keys() - after.keys() <= set(built.publication.removed)


def test_a_record_that_is_gone_is_found_no_more(searched: Workspace, tmp_path: Path) -> None:
    build(searched)
    searched.record_path("beta").unlink()
    build(searched)
    assert tree(searched.output) == clean(searched, tmp_path / "clean")


def test_switching_the_search_off_removes_all_of_it(site: Workspace, searched: Workspace) -> None:
    build(searched)
    site.config.write_text(site.config.read_text().replace("search: pagefind\n", ""))
    build(site)
    assert not (site.output / "search").exists()
    assert not (site.output / "assets/search.js").exists()


@pytest.mark.parametrize("name", ["pagefind.js", "pagefind-entry.json"])
@pytest.mark.parametrize("is_removed", [True, False])
def test_a_damaged_index_is_mended(searched: Workspace, name: str, is_removed: bool) -> None:
    build(searched)
    right = tree(searched.output)
    path = searched.output / "search/pagefind" / name
    path.unlink() if is_removed else path.write_text("spoilt")
    built = build(searched)
    assert tree(searched.output) == right
    assert built.publication.written == (f"search/pagefind/{name}",)
    assert "in the output folder" in built.reasons[f"search/pagefind/{name}"]


def test_a_trial_tells_what_the_build_does_and_writes_nothing(searched: Workspace) -> None:
    trial = replace(DEFAULTS, is_trial=True)
    tried = build(searched, (), trial)
    assert not searched.output.exists()
    assert tried.publication == build(searched).publication
    searched.record_path("beta").write_text(record("beta", "Talks on herring"))
    before = tree(searched.root)
    tried = build(searched, (), trial)
    assert tree(searched.root) == before
    built = build(searched)
    assert (tried.publication, tried.reasons) == (built.publication, built.reasons)


def test_without_pagefind_the_old_site_stays(
    searched: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(searched)
    right = tree(searched.output)
    searched.record_path("beta").write_text(record("beta", "Talks on herring"))
    monkeypatch.setattr(pagefind, "find_spec", lambda _: None)
    with pytest.raises(WorkspaceError) as raised:
        build(searched)
    assert raised.value.exit_code == 2
    assert str(raised.value) == (
        "search needs Pagefind, which is not installed; run pip install "
        "'readout-briefings[search]', or write search: none in readout.yaml"
    )
    assert tree(searched.output) == right


@pytest.mark.parametrize("script", ["exit 3", "printf 'bm8=,'"])
def test_a_program_that_fails_keeps_the_old_site(
    searched: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo pagefind 0 && exit\n{script}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(WorkspaceError, match="Pagefind could not index the pages"):
        build(searched)
    assert not searched.output.exists()


def test_a_site_without_meetings_has_an_index_all_the_same(searched: Workspace) -> None:
    for name in ("alpha", "beta", "gamma"):
        searched.record_path(name).unlink()
    built: Built = build(searched)
    assert built.is_complete
    assert "search/pagefind/pagefind-entry.json" in index_files(searched.output)


def test_the_index_is_said_to_depend_on_all_records(searched: Workspace) -> None:
    entry = str(searched.output / "search/pagefind/pagefind-entry.json")
    (rule,) = [one for one in find_dependencies(searched).rules if entry in one.targets]
    assert rule.shows_records
