"""Compiled templates in a mapping that outlives their environment."""

import re
from collections.abc import Callable, Mapping
from types import ModuleType

import jinja2
import pytest
from jinja2 import Environment

from pipeline.errors import TemplateError
from pipeline.render import kept as kept_module
from pipeline.render.environments import html_templates, markdown_templates

TEXTS = {
    "page.j2": "{% include 'part.j2' %}{{ word }}{{ 'a*b' }}",
    "part.j2": "part\n{{ other or '' }}",
    "half.j2": "\ud800",
}


def loader(
    texts: Mapping[str, str] = TEXTS, folder: str = "ours"
) -> Callable[[str], tuple[str, str]]:
    return lambda name: (texts[name], f"{folder}/{name}")


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that are compiled, as they are."""
    names: list[str] = []
    compile_ = Environment.compile

    def counted(self, source, name=None, *args, **kwargs):  # type: ignore[no-untyped-def]
        names.append(name)
        return compile_(self, source, name, *args, **kwargs)

    monkeypatch.setattr(Environment, "compile", counted)
    return names


def fill(kept: dict[str, bytes], **changes: str) -> bytes:
    return html_templates(loader({**TEXTS, **changes}), kept).fill(
        "page.j2", word="<w>", other=None
    )


def test_kept_templates_are_not_compiled_again(compilations: list[str]) -> None:
    kept: dict[str, bytes] = {}
    page = fill(kept)
    assert sorted(compilations) == ["page.j2", "part.j2"]
    assert fill(kept) == page == html_templates(loader()).fill("page.j2", word="<w>", other=None)
    assert len(compilations) == 4  # the last one kept nothing
    assert sorted(kept) == ["html:page.j2", "html:part.j2"]


def test_changed_template_is_compiled_again_and_takes_the_place_of_the_old(
    compilations: list[str],
) -> None:
    kept: dict[str, bytes] = {}
    fill(kept)
    compilations.clear()
    changed = {"part.j2": "new part"}
    assert fill(kept, **changed).startswith(b"new part")
    assert compilations == ["part.j2"]
    assert fill(kept, **changed).startswith(b"new part")
    assert compilations == ["part.j2"]
    assert len(kept) == 2


def test_kinds_do_not_share_code() -> None:
    kept: dict[str, bytes] = {}
    html = html_templates(loader(), kept).fill("page.j2", word="a*b", other="")
    markdown = markdown_templates(loader(), kept).fill("page.j2", word="a*b", other="")
    assert html == b"part\na*ba*b"
    assert markdown == b"part\na\\*ba*b"
    again = html_templates(loader(), kept).fill("page.j2", word="a*b", other="")
    assert again == html
    assert len(kept) == 4


def test_fault_in_kept_code_is_placed_in_the_file_it_now_comes_from() -> None:
    kept: dict[str, bytes] = {}
    fill(kept)
    for folder in ("ours", "mine"):
        with pytest.raises(TemplateError) as caught:
            html_templates(loader(folder=folder), kept).fill("page.j2", word="")
        assert caught.value.place == f"{folder}/part.j2:2"


@pytest.mark.parametrize("where", [0, 20, 40, -1])
def test_damaged_code_is_compiled_again(compilations: list[str], where: int) -> None:
    kept: dict[str, bytes] = {}
    page = fill(kept)
    damaged = bytearray(kept["html:page.j2"])
    damaged[where] ^= 0xFF
    kept["html:page.j2"] = bytes(damaged)
    kept["html:part.j2"] = kept["html:part.j2"][:50]
    compilations.clear()
    assert fill(kept) == page
    assert sorted(compilations) == ["page.j2", "part.j2"]


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        (jinja2, "__version__", "0.0"),
        (kept_module, "MAGIC_NUMBER", b"none"),
        (kept_module, "_makers_digest", lambda: "other"),
    ],
)
def test_code_of_other_versions_is_compiled_again(
    compilations: list[str],
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    name: str,
    value: object,
) -> None:
    kept: dict[str, bytes] = {}
    fill(kept)
    compilations.clear()
    monkeypatch.setattr(module, name, value)
    fill(kept)
    assert sorted(compilations) == ["page.j2", "part.j2"]


def test_all_modules_that_make_code_count() -> None:
    sources = {
        name: (kept_module.pkgutil.get_data("pipeline.render", name) or b"").decode()
        for name in kept_module._MAKERS
    }
    imported = {
        f"{name}.py"
        for source in sources.values()
        for name in re.findall(r"^from pipeline\.render\.(\w+) import", source, re.MULTILINE)
    }
    assert all(sources.values())
    assert imported <= set(sources)


def test_half_a_character_in_a_template_can_be_kept(compilations: list[str]) -> None:
    kept: dict[str, bytes] = {}
    for _ in range(2):
        assert html_templates(loader(), kept).fill("half.j2") == b"?"
    assert compilations == ["half.j2"]
