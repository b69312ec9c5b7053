"""What docs/python.md shows runs, on the example workspace."""

import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/python.md").read_text(encoding="utf-8")


def test_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    ignored = shutil.ignore_patterns("output", ".readout")
    shutil.copytree(ROOT / "examples", tmp_path / "my-folder", ignore=ignored)
    page = next((ROOT / "examples/articles").glob("*.html"))
    shutil.copy(page, tmp_path / "article.html")
    monkeypatch.chdir(tmp_path)
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(code, "docs/python.md", "exec"), {})
    told = capsys.readouterr().out
    assert "/participants/0/name" in told
    assert "schema: readout/record/1" in told
    assert re.search(r"^index\.html \d+$", told, re.MULTILINE)
