"""After any change, the site is that of a clean build, and nothing was made needlessly."""

import re
from fnmatch import fnmatchcase

import pytest

from tests.publishing.changes import CHANGES, Change
from tests.publishing.desk import Desk
from tests.publishing.invented_site import tree

# What may compile templates is compared with a build that has compiled none.
WITH_TEMPLATES = [name for name in CHANGES if re.match("our|override|computed|unused", name)]


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_gives_the_tree_of_a_clean_build(desk: Desk, name: str) -> None:
    change = CHANGES[name]
    change.make(desk)
    touched = tree(desk.output)
    clean = desk.clean(knows_templates=name not in WITH_TEMPLATES)
    built = desk.build()
    after = tree(desk.output)
    if change.is_refused:
        assert built.publication is None
        assert (clean, after) == ({}, touched)
        return
    assert after == clean
    assert after == desk.rendered()
    _check_made(change, built)
    _check_written(built, touched, after)
    assert desk.build().is_up_to_date


def _check_made(change: Change, built) -> None:
    """Check that exactly the expected targets were made again, each for the expected reason."""
    if change.made is None:
        assert built.reasons
    else:
        for path in built.reasons:
            assert any(fnmatchcase(path, one) for one in change.made), (path, built.reasons[path])
        made = set(built.reasons)
        for one in change.made:
            assert any(fnmatchcase(path, one) for path in made), one
    for path, why in built.reasons.items():
        assert re.search(change.why, why), (path, why)


def _check_written(built, touched: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Check that the files were written whose bytes differ, and no others."""
    if built.is_up_to_date:
        assert touched == after
        return
    done = built.publication
    manifest = ".readout-manifest.json"
    differ = {path for path in after if touched.get(path) != after[path]} - {manifest}
    assert set(done.written) == differ
    assert set(done.removed) == touched.keys() - after.keys()
