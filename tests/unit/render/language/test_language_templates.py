"""What templates say in the language of the site, and how what they are given is escaped."""

import pytest

from pipeline.errors import TemplateError
from pipeline.render import html_templates, markdown_templates
from pipeline.render.language.speaking import speaking


def filled(text: str, language: str, make=html_templates, kept=None, **variables: object) -> str:
    with speaking(language):
        templates = make({"t.j2": (text, "t.j2")}.__getitem__, kept)
        return templates.fill("t.j2", **variables).decode()


def test_texts_are_put_in_as_the_template_is_compiled():
    text = '{{ _("Sources") }}|{% trans number=n %}Page {{ number }} of {{ total }}{% endtrans %}'
    assert filled(text, "en", n=1, total=2) == "Sources|Page 1 of 2"
    assert filled(text, "fr", n=1, total=2) == "Sources|Page\u00a01 sur 2"


def test_what_a_text_is_given_is_escaped_like_any_value():
    text = "{% trans title=it %}{{ title }}, as a table{% endtrans %} 100%"
    assert filled(text, "fr", it="<b>\x00") == "&lt;b&gt;␀, sous forme de tableau 100%"
    markdown = filled(text, "fr", markdown_templates, it="[a]*")
    assert markdown == "\\[a\\]\\*, sous forme de tableau 100%"


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (0, "0 in 0 records.", "0 dans 0\u00a0fiche."),
        (2, "2 in 2 records.", "2 dans 2\u00a0fiches."),
    ],
)
def test_forms_go_by_a_number(number: int, english: str, french: str):
    text = (
        "{% trans facts=n, number=n %}{{ facts }} in {{ number }} record."
        "{% pluralize number %}{{ facts }} in {{ number }} records.{% endtrans %}"
    )
    assert filled(text, "en", n=number) == english
    assert filled(text, "fr", n=number) == french


def test_a_text_that_is_known_only_on_the_page_is_said_as_well():
    assert filled("{{ _(word) }} {{ _('Nobody knows this') }}", "fr", word="Place") == (
        "Lieu Nobody knows this"
    )


def test_compiled_templates_are_kept_for_each_language_alone():
    kept: dict[str, bytes] = {}
    text = '{{ _("Place") }}'
    for language, expected in (("en", "Place"), ("fr", "Lieu"), ("fr", "Lieu"), ("en", "Place")):
        assert filled(text, language, kept=kept) == expected


def test_a_value_that_is_not_there_is_told_with_its_place():
    with pytest.raises(TemplateError, match=r"t\.j2:2"):
        filled("\n{% trans it=nothing %}Moved: {{ it }}{% endtrans %}", "fr")
