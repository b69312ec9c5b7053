from collections.abc import Callable, Mapping

import pytest

from pipeline.errors import TemplateError
from pipeline.model import Briefing, Site
from pipeline.render import Loader, render

Override = Callable[[Mapping[str, str]], Loader]


def fault_of(override: Override, briefing: Briefing, name: str, text: str) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        list(render(Site(), [briefing], override({name: text})))
    return caught.value


@pytest.mark.parametrize("name", ["html/meeting.html.j2", "markdown/meeting.md.j2"])
def test_mistyped_name_is_an_error_at_its_line(
    override: Override, full: Briefing, name: str
) -> None:
    error = fault_of(override, full, name, "one\ntwo\n{{ meeting.titel }}\n")
    assert error.place == f"mine/{name}:3"
    assert error.fault == "MeetingView has no attribute 'titel'"
    assert "comment" in error.remedy
    assert error.exit_code == 2


def test_mistyped_variable_in_an_included_part_is_placed_there(
    override: Override, full: Briefing
) -> None:
    error = fault_of(override, full, "html/parts/glance.html.j2", "\n{{ meting.title }}")
    assert error.place == "mine/html/parts/glance.html.j2:2"
    assert error.fault == "'meting' is undefined"


def test_mistyped_name_in_a_macro_is_placed_there(override: Override, full: Briefing) -> None:
    text = (
        "{% macro status(it) %}\n{{ it.wrod }}\n{% endmacro %}{% macro value(it) %}{% endmacro %}"
    )
    error = fault_of(override, full, "html/macros.html.j2", text)
    assert error.place == "mine/html/macros.html.j2:2"


def test_syntax_error_is_placed(override: Override, full: Briefing) -> None:
    error = fault_of(override, full, "html/home.html.j2", "a\n{% for x %}\n")
    assert error.place == "mine/html/home.html.j2:2"
    assert error.remedy == "mend the template"


def test_unknown_filter_is_placed(override: Override, full: Briefing) -> None:
    error = fault_of(override, full, "html/home.html.j2", "a\n{{ site.title | shout }}\n")
    assert error.place == "mine/html/home.html.j2:2"
    assert "shout" in error.fault


def test_syntax_error_in_an_included_part_is_placed_there(
    override: Override, full: Briefing
) -> None:
    error = fault_of(override, full, "html/parts/sources.html.j2", "a\n\n{% endif %}\n")
    assert error.place == "mine/html/parts/sources.html.j2:3"


def test_missing_part_is_named_with_the_place_that_asks_for_it(
    override: Override, full: Briefing
) -> None:
    text = "a\n{% include 'html/parts/nowhere.html.j2' %}\n"
    error = fault_of(override, full, "html/home.html.j2", text)
    assert error.place == "mine/html/home.html.j2:2"
    assert error.fault == "there is no template html/parts/nowhere.html.j2"


@pytest.mark.parametrize("missing", ["html/not-found.html.j2", "assets/readout.css"])
def test_missing_template_is_named(load: Loader, missing: str) -> None:
    def without(name: str) -> tuple[str, str]:
        if name == missing:
            raise KeyError(name)
        return load(name)

    with pytest.raises(TemplateError) as caught:
        list(render(Site(), [], without))
    assert caught.value.place == missing
    assert "templates folder" in caught.value.remedy


def test_printing_what_is_none_is_an_error(override: Override, full: Briefing) -> None:
    error = fault_of(override, full, "html/home.html.j2", "{{ site.title }}\n{{ site.notice }}")
    assert error.place == "mine/html/home.html.j2:2"
    assert "none" in error.fault


def test_mistake_in_a_template_s_code_is_placed(override: Override, full: Briefing) -> None:
    error = fault_of(override, full, "html/home.html.j2", "\n\n{{ site.title + 1 }}")
    assert error.place == "mine/html/home.html.j2:3"


def test_fault_of_the_loader_is_not_taken_for_one_of_a_template(full: Briefing) -> None:
    def broken(name: str) -> tuple[str, str]:
        raise OSError(name)

    with pytest.raises(OSError, match=r"meeting\.html"):
        list(render(Site(), [full], broken))


def test_half_a_character_in_a_template_can_be_written(override: Override) -> None:
    loader = override({"html/home.html.j2": "\ud800"})
    made = {str(page.path): page.content for page in render(Site(), [], loader)}
    assert made["index.html"] == b"?"


def test_literals_and_macros_of_a_markdown_template_are_not_escaped_twice(
    override: Override, full: Briefing
) -> None:
    text = (
        "{% macro bold(x) %}**{{ x }}**{% endmacro %}{{ bold('a') }} {{ bold(site.title) }} {{ 1 }}"
    )
    loader = override({"markdown/home.md.j2": text})
    made = {str(page.path): page.content for page in render(Site(title="a*b"), [full], loader)}
    assert made["index.md"] == rb"**a** **a\*b** 1"
