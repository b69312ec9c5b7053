"""Which templates a template can reach."""

import pytest
from jinja2 import Environment

from pipeline.render import Loader
from pipeline.render.environments import html_templates, markdown_templates


def closure(name: str, kept: dict[str, bytes] | None = None, **texts: str) -> frozenset[str] | None:
    return html_templates(lambda asked: (texts[asked], f"mine/{asked}"), kept).closure(name)


def test_templates_are_reached_through_all_statements_and_each_other() -> None:
    texts = {
        "page": "{% extends 'base' %}{% block a %}{% include 'part' %}{% endblock %}",
        "base": "{% from 'macros' import a %}",
        "part": "{% import 'more' as n %}{% if site %}{% include ['this', 'that'] %}{% endif %}",
        "macros": "",
        "more": "{% if site %}{% include 'part' ignore missing %}{% endif %}",
        "this": "{% include 'page' %}",
        "that": "",
        "other": "{% include 'page' %}",
    }
    assert closure("page", **texts) == frozenset(texts) - {"other"}
    assert closure("macros", **texts) == {"macros"}


@pytest.mark.parametrize(
    "text",
    [
        "{% include name %}",
        "{% include ['a', name] %}",
        "{% extends 'a' ~ name %}",
        "{% include 'a' if name else 'b' %}",
    ],
)
def test_computed_name_reaches_any_template(text: str) -> None:
    assert closure("part", part=text, a="", b="") is None
    assert closure("page", page="{% include 'part' %}", part=text, a="") is None


def test_missing_and_broken_templates_are_named() -> None:
    page = "{% include 'nowhere' %}{% include 'broken' %}"
    assert closure("page", page=page, broken="{% if %}") == {"page", "nowhere", "broken"}
    assert closure("nowhere") == {"nowhere"}


def test_references_are_kept_until_the_text_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, bytes] = {}
    texts = {"page": "{% include 'a' %}", "a": "{% include name %}", "b": ""}
    assert closure("page", kept, **texts) is None
    with monkeypatch.context() as patch:
        patch.delattr(Environment, "parse")
        assert closure("page", kept, **texts) is None
    assert closure("page", kept, **{**texts, "a": "{% include 'b' %}"}) == {"page", "a", "b"}
    assert sorted(kept) == ["references:a", "references:b", "references:page"]


def test_shipped_pages_reach_their_parts_and_no_other(load: Loader) -> None:
    meeting = html_templates(load).closure("html/meeting.html.j2")
    assert meeting is not None
    assert {"html/base.html.j2", "html/macros.html.j2", "html/parts/themes.html.j2"} < meeting
    assert "html/home.html.j2" not in meeting
    assert markdown_templates(load).closure("markdown/meeting.md.j2") == {
        "markdown/meeting.md.j2",
        "markdown/macros.md.j2",
    }
