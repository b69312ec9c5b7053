"""Figures on pages, and what the stylesheet gives them."""

import re
from collections.abc import Callable, Mapping

import html5lib
import pytest

from pipeline.render import Loader, html_templates, markdown_templates
from pipeline.render.figures.days import Day, calendar_figure
from pipeline.render.figures.figure import Figure, Tally, Way
from pipeline.render.figures.relations import relation_figure
from pipeline.render.figures.timeline import Moment, timeline_of_meetings
from pipeline.render.figures.topics import Topic, topics_figure
from pipeline.render.figures.worldmap import world_figure
from tests.unit.render.figures.drawn import HOSTILE
from tests.unit.render.test_render_stylesheet import luminance

Override = Callable[[Mapping[str, str]], Loader]
PAGE = (
    '{{% from "{}" import figure %}}{{% for it in all %}}{{{{ figure(it) }}}}{{% endfor %}}'.format
)
PAIRS = [
    ("figure", "paper"),
    *[(f"figure-{n}", back) for n in (1, 2, 3, 4) for back in ("paper", "figure-ground")],
]


def figures(name: str, way: Way) -> list[Figure]:
    tally = Tally(name, 3, "countries/mn")
    found = [
        relation_figure(name, name, [tally], way),
        timeline_of_meetings(name, [Moment("2031-02-03", name, "meetings/lake")], way),
        calendar_figure(name, 2031, [Day("2031-02-03", 3, "meetings/lake")], way),
        topics_figure(name, [Topic(name, {2031: 3}, "topics/trade")], way),
        world_figure(name, {"MN": tally}, way, others=[tally]),
    ]
    return [one for one in found if one is not None]


@pytest.fixture
def html(override: Override) -> Callable[[str], str]:
    templates = html_templates(override({"all": PAGE("html/figure.html.j2")}))
    return lambda name: templates.fill("all", all=figures(name, Way("../../"))).decode()


@pytest.fixture
def markdown(override: Override) -> Callable[[str], str]:
    templates = markdown_templates(override({"all": PAGE("markdown/figure.md.j2")}))
    return lambda name: templates.fill("all", all=figures(name, Way("../../", "index.md"))).decode()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_figure_is_html_without_faults_or_script(html: Callable[[str], str], name: str) -> None:
    page = html(name)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    found = parser.parseFragment(page)
    assert not parser.errors
    for element in found.iter():
        assert element.tag != "script"
        assert not {"style", "onload"} & set(element.attrib)


def test_each_figure_has_a_name_and_a_table(html: Callable[[str], str]) -> None:
    found = html5lib.parseFragment(html("Mongolia"), namespaceHTMLElements=False)
    for figure in found.iter("figure"):
        (caption,) = figure.iter("figcaption")
        assert figure.attrib["aria-labelledby"] == caption.attrib["id"]
        (table,) = figure.iter("table")
        assert len(list(table.iter("tr"))) > 1
        assert [cell.attrib["scope"] for cell in table.iter("th")][-1] == "row"
    ids = [it.attrib["id"] for it in found.iter() if "id" in it.attrib]
    assert len(ids) == len(set(ids)) == 5


def test_links_are_reached_by_key_in_the_figure_or_in_its_table(html: Callable[[str], str]) -> None:
    found = html5lib.parseFragment(html("Mongolia"), namespaceHTMLElements=False)
    for figure in found.iter("figure"):
        links = list(figure.iter("a"))
        reached = {it.attrib["href"] for it in links if "tabindex" not in it.attrib}
        assert reached == {it.attrib["href"] for it in links}


def test_in_markdown_a_figure_is_its_table(markdown: Callable[[str], str]) -> None:
    page = markdown("A|B")
    assert page.startswith("## A\\|B\n\n| Party | Meetings |\n| --- | --- |\n")
    assert "| [A\\|B](../../countries/mn/index.md) | 3 |" in page
    assert "svg" not in page


@pytest.mark.parametrize("mode", ["light", "dark", "print"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_shapes_stand_out_from_their_ground(load: Loader, mode: str, front: str, back: str) -> None:
    style = load("assets/readout.css")[0]
    light, dark, paper = re.findall(r":root \{ (--figure: .*?)\}", style)
    grounds = re.findall(r"--paper: (#[0-9a-f]{3,6});", style)
    at = ("light", "dark", "print").index(mode)
    colours = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", (light, dark, paper)[at]))
    colours["paper"] = (*grounds[:2], "#ffffff")[at]
    low, high = sorted((luminance(colours[front]), luminance(colours[back])))
    assert (high + 0.05) / (low + 0.05) >= 3
