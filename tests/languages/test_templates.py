"""Templates print no words but those that catalogues have."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[2] / "templates"
NAMES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("html", "markdown", "feeds")
    for path in (ROOT / folder).rglob("*.j2")
)
# Names of things, addresses and what programs read are the same in all languages.
SAME = re.compile(
    r"'(?:self|none|unsafe-eval|wasm-unsafe-eval)'|script-src|SHA-256|index\.\w+|passage-|User-agent|Disallow|Sitemap|utf-8|xml|/\w+/"
)
WORD = re.compile(r"[^\W\d_]{2,}")
TAG = re.compile(r"<(?!!--)[^<>]*(?:>|$)|^[^<>]*>|&\w+;|\]\([^)]*(?:\)|$)|^[^(]*\.md\)")
SAID = re.compile(r"(?:aria-label|title|alt|placeholder)=\"[^\"]*[^\W\d_]{2,}[^\"]*\"")


@pytest.mark.parametrize("name", NAMES)
def test_a_template_has_no_words_of_its_own(name: str):
    source = (ROOT / name).read_text(encoding="utf-8")
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    whole = "".join(
        one.data if isinstance(one, nodes.TemplateData) else "\0"
        for output in environment.parse(source).find_all(nodes.Output)
        for one in output.nodes
    )
    shown = TAG.sub(" ", whole.replace("\0", ""))
    assert WORD.findall(SAME.sub("", shown)) == []
    assert SAID.findall(whole) == []
