"""Make changes at a desk, build, and compare with a clean build."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.build.building import Built
from pipeline.build.site.manifest import MANIFEST_NAME
from pipeline.errors import PipelineError
from tests.publishing.changes import CHANGES
from tests.publishing.desk import Desk, put_back, set_up
from tests.publishing.invented_site import tree


def compare_after(planted: Path, steps: Sequence[Sequence[str]]) -> None:
    """Make the changes of each step at a new desk, build and compare, step by step."""
    here = planted / "here"
    put_back(planted / "kept", here)
    with pytest.MonkeyPatch.context() as patch:
        desk = set_up(here, patch)
        desk.settle()
        for step in steps:
            for name in step:
                CHANGES[name].make(desk)
            build_and_compare(desk)


def build_and_compare(desk: Desk, *, knows_templates: bool = True) -> Built | None:
    """Build, and check that the tree is the one of a clean build; None if both are refused.

    Where a clean build publishes nothing, the old site must stand.
    """
    touched = tree(desk.output)
    try:
        clean = desk.clean(knows_templates=knows_templates)
    except PipelineError as err:
        with pytest.raises(type(err)):
            desk.build()
        assert tree(desk.output) == touched
        return None
    built = desk.build()
    after = tree(desk.output)
    if not clean:
        assert built.publication is None
        assert after == touched
        return built
    assert after == clean
    check_written(built, touched, after)
    return built


def check_written(built: Built, touched: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Check that the files were written whose bytes differ, and no others."""
    if built.publication is None:
        assert touched == after
        return
    differ = {path for path in after if touched.get(path) != after[path]}
    assert set(built.publication.written) == differ - {MANIFEST_NAME}
    assert set(built.publication.removed) == touched.keys() - after.keys()
