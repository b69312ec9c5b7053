"""What records and pages are said to depend on is what a build goes by."""

import json
from pathlib import Path

import pytest

from pipeline.build.building import build
from pipeline.build.dependencies import Rule, dependencies_as_json, find_dependencies
from pipeline.build.workspace import Workspace, workspace_at
from pipeline.errors import WorkspaceError
from tests.unit.build.conftest import record, tree

CALL = """Minister Oona Lillberg calls Minister Davor Peric

Helsinki, 4 March 2025

Finnish Foreign Minister Oona Lillberg spoke by telephone today with Croatian Foreign Minister Davor
Peric. The ministers discussed port safety, the training of coast guards and trade.
"""


def rule_of(site: Workspace, target: Path) -> Rule:
    """Return the one rule that makes a file."""
    found = [one for one in find_dependencies(site).rules if str(target) in one.targets]
    assert len(found) == 1
    return found[0]


def names(paths: tuple[str, ...], folder: Path) -> set[str]:
    return {Path(path).relative_to(folder).as_posix() for path in paths}


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_page_of_a_build_is_the_target_of_one_rule(site: Workspace) -> None:
    alias = record("gamma").replace("title:", "aliases: [third]\ntitle:")
    write(site.record_path("gamma"), alias)
    write(site.articles / "call.txt", CALL)
    build(site)
    found = find_dependencies(site)
    targets = [target for rule in found.rules for target in rule.targets]
    assert len(targets) == len(set(targets))
    made = set(tree(site.output)) - {".readout-manifest.json"}
    assert {one for one in targets if one.startswith(str(site.output))} == {
        str(site.output / path) for path in made
    }
    assert str(site.output / "meetings/third/index.html") in targets


def test_nothing_is_written(site: Workspace) -> None:
    write(site.articles / "call.txt", CALL)
    before = tree(site.root)
    find_dependencies(site)
    assert tree(site.root) == before


def test_a_record_depends_on_its_article_and_on_what_is_taught(site: Workspace) -> None:
    article = write(site.articles / "call.txt", CALL)
    build(site)
    rule = rule_of(site, site.record_path("call"))
    assert names(rule.targets, site.root) == {"records/call.yaml", "records/.parsed/call.json"}
    assert rule.inputs == (rule.article,) == (str(article),)
    write(site.people, "schema: readout/people/1\npeople: []\n")
    write(site.lookups, "schema: readout/lookups/1\nlookups: []\n")
    rule = rule_of(site, site.record_path("call"))
    assert names(rule.inputs, site.root) == {"articles/call.txt", "people.yaml", "lookups.yaml"}


def test_an_article_without_a_record_has_a_rule_for_the_one_it_would_get(site: Workspace) -> None:
    write(site.articles / "Spring call.txt", CALL)
    rule = rule_of(site, site.record_path("spring-call"))
    assert rule.article == str(site.articles / "Spring call.txt")
    page = rule_of(site, site.output / "meetings/spring-call/index.html")
    assert str(site.record_path("spring-call")) in page.inputs
    build(site)
    assert site.record_path("spring-call").is_file()


def test_records_of_one_article_are_made_together_and_further_reports_make_none(
    site: Workspace,
) -> None:
    write(site.articles / "call.txt", CALL)
    write(site.articles / "more.txt", CALL)
    for name in ("alpha", "beta"):
        path = site.record_path(name)
        sources = "sources:\n  - {article: articles/call.txt, sha256: null}\n"
        more = "  - {article: articles/more.txt, sha256: null}\n" if name == "beta" else ""
        old = "sources:\n  - {article: null, sha256: null}\n"
        write(path, path.read_text().replace(old, sources + more))
    rule = rule_of(site, site.record_path("alpha"))
    assert rule == rule_of(site, site.record_path("beta"))
    made_of = {one.article for one in find_dependencies(site).rules}
    assert made_of == {None, str(site.articles / "call.txt")}


def test_a_page_of_a_record_depends_on_it_those_beside_it_and_the_templates_that_it_reaches(
    site: Workspace,
) -> None:
    rule = rule_of(site, site.output / "meetings/alpha/index.html")
    assert names(rule.inputs, site.root) == {
        "records/alpha.yaml",
        "records/beta.yaml",
        "records/gamma.yaml",
    }
    assert str(site.config) in rule.templates
    ends = {"/".join(Path(path).parts[-2:]) for path in rule.templates}
    assert {"html/base.html.j2", "html/meeting.html.j2", "parts/glance.html.j2"} <= ends
    assert {"markdown/meeting.md.j2", "html/moved.html.j2"} <= ends
    assert not {"html/home.html.j2", "html/groups.html.j2", "feeds/feed.xml.j2"} & ends


def test_a_template_of_the_workspace_stands_for_ours(site: Workspace) -> None:
    own = write(site.templates / "html/parts/glance.html.j2", "{% include 'html/mine.j2' %}\n")
    mine = write(site.templates / "html/mine.j2", "mine\n")
    rule = rule_of(site, site.output / "meetings/alpha/index.html")
    assert {str(own), str(mine)} <= set(rule.templates)
    assert len([path for path in rule.templates if path.endswith("glance.html.j2")]) == 1
    write(own, "{% include some_name %}\n")
    rule = rule_of(site, site.output / "meetings/alpha/index.html")
    assert any(path.endswith("feeds/feed.xml.j2") for path in rule.templates)


def test_only_pages_that_tell_of_records_depend_on_all_of_them(site: Workspace) -> None:
    of = {path: rule_of(site, site.output / path) for path in ("index.html", "404.html")}
    assert of["index.html"].shows_records
    assert not of["404.html"].shows_records
    css = rule_of(site, site.output / "assets/readout.css")
    assert not css.shows_records
    assert {Path(path).name for path in css.templates} == {"readout.css", "readout.yaml"}
    found = find_dependencies(site)
    assert names(found.records, site.root) == {
        f"records/{n}.yaml" for n in ("alpha", "beta", "gamma")
    }


def test_records_with_errors_and_at_odds_keep_their_rules(site: Workspace) -> None:
    write(site.record_path("alpha"), "not: [a record\n")
    write(site.record_path("copy"), record("beta"))
    assert rule_of(site, site.output / "meetings/alpha/index.html").inputs == (
        str(site.record_path("alpha")),
    )
    assert rule_of(site, site.output / "meetings/beta/index.html")


def test_programs_get_the_same_as_json(site: Workspace) -> None:
    listed = json.loads(dependencies_as_json(find_dependencies(site)))
    assert listed["schema"] == "readout/deps/1"
    (page,) = (
        one
        for one in listed["rules"]
        if str(site.output / "meetings/beta/index.md") in one["targets"]
    )
    assert page["made_by"] == "build"
    assert page["article"] is None
    assert {str(site.record_path("beta")), str(site.config)} <= set(page["inputs"])


def test_a_template_with_a_fault_is_left_to_the_build_to_tell(site: Workspace) -> None:
    own = write(site.templates / "html/home.html.j2", "{% if %}\n")
    assert str(own) in rule_of(site, site.output / "index.html").templates


def test_no_workspace_is_told(site: Workspace) -> None:
    with pytest.raises(WorkspaceError, match="no such folder"):
        find_dependencies(workspace_at(site.root / "nowhere"))
