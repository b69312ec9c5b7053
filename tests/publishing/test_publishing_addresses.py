"""Two pages never share an address: the build stops and names both files and lines."""

import re
from pathlib import Path

import pytest

from pipeline.build.building import Built
from pipeline.errors import TemplateError
from tests.publishing.desk import Desk
from tests.publishing.invented_site import record, tree


def _line(path: Path, beginning: str) -> int:
    lines = path.read_text().splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(beginning))


def _refused(desk: Desk) -> Built:
    """Build twice; the second time nothing is known anew, and the refusal is the same."""
    before = tree(desk.output)
    built, again = desk.build(), desk.build()
    assert built.publication is None
    assert tree(desk.output) == before
    assert again.problems == built.problems
    return built


def _places(built: Built) -> set[tuple[str, int]]:
    """Return file and line of each place that errors name, by the file's name."""
    told = "\n".join(str(one) for one in built.problems if one.severity == "error")
    return {
        (Path(name).name, int(line))
        for name, line in re.findall(r"(\S+/records/[^:\s]+\.yaml):(\d+):\d+", told)
    }


def test_two_records_of_one_id_are_refused(desk: Desk) -> None:
    desk.record("zebra").write_text(record("lake", "Other talks"))
    places = _places(_refused(desk))
    assert places == {
        ("zebra.yaml", _line(desk.record("zebra"), "id:")),
        ("lake.yaml", _line(desk.record("lake"), "id:")),
    }


def test_an_edit_that_takes_the_id_of_another_record_is_refused(desk: Desk) -> None:
    path = desk.record("dunes")
    path.write_text(path.read_text().replace("id: dunes", "id: harbour"))
    assert {name for name, _ in _places(_refused(desk))} == {"dunes.yaml", "harbour.yaml"}


def test_an_alias_that_is_the_id_of_another_record_is_refused(desk: Desk) -> None:
    path = desk.record("dunes")
    path.write_text(path.read_text().replace("title:", "aliases: [copper]\ntitle:", 1))
    places = _places(_refused(desk))
    assert places == {
        ("dunes.yaml", _line(path, "aliases:")),
        ("copper.yaml", _line(desk.record("copper"), "id:")),
    }


def test_an_alias_of_two_records_is_refused(desk: Desk) -> None:
    path = desk.record("dunes")
    path.write_text(path.read_text().replace("title:", "aliases: [lake-one]\ntitle:", 1))
    assert {name for name, _ in _places(_refused(desk))} == {"dunes.yaml", "lake.yaml"}


@pytest.mark.parametrize("name", ["Lake", "LAKE", "lake/../pass", "..", "lâke", "con", "a b"])
def test_an_id_that_another_system_takes_for_another_is_no_id(desk: Desk, name: str) -> None:
    desk.record("zebra").write_text(record(f'"{name}"', "Other talks"))
    assert ("zebra.yaml", 2) in _places(_refused(desk))


@pytest.mark.parametrize("name", ["index", "years", "assets", "404", "feed", "sitemap", "1"])
def test_an_id_that_is_called_as_other_pages_are_stands_beside_them(desk: Desk, name: str) -> None:
    desk.record("zebra").write_text(record(f'"{name}"', "Other talks"))
    before = tree(desk.output)
    assert desk.build().is_complete
    assert tree(desk.output).keys() >= {*before, f"meetings/{name}/index.html"}
    assert tree(desk.output) == desk.clean() == desk.rendered()


def test_a_clash_that_is_mended_is_published(desk: Desk) -> None:
    path = desk.record("zebra")
    path.write_text(record("lake", "Other talks"))
    _refused(desk)
    path.write_text(record("lake-two", "Other talks"))
    assert desk.build().is_complete
    assert tree(desk.output) == desk.clean()


def test_ids_that_are_swapped_at_once_give_the_tree_of_a_clean_build(desk: Desk) -> None:
    for name, other in (("lake", "dunes"), ("dunes", "lake")):
        path = desk.record(name)
        path.write_text(path.read_text().replace(f"id: {name}\n", f"id: {other}\n"))
    assert desk.build().is_complete
    assert tree(desk.output) == desk.clean() == desk.rendered()


def test_an_id_that_becomes_an_alias_of_another_record_gives_way(desk: Desk) -> None:
    desk.record("dunes").unlink()
    path = desk.record("lake")
    path.write_text(path.read_text().replace("[first-lake,", "[dunes, first-lake,"))
    done = desk.build().publication
    assert "meetings/dunes/index.html" in done.written
    assert tree(desk.output) == desk.clean() == desk.rendered()


def test_pages_that_a_template_cannot_make_leave_the_old_site(desk: Desk) -> None:
    path = desk.workspace.templates / "html" / "home.html.j2"
    path.parent.mkdir(parents=True)
    path.write_text("{{ nobody.knows }}")
    before = tree(desk.output)
    with pytest.raises(TemplateError, match=r"home\.html\.j2:1"):
        desk.build()
    assert tree(desk.output) == before
    path.unlink()
    assert desk.build().is_complete
    assert tree(desk.output) == desk.clean()
