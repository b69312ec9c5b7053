"""After any change, the site is that of a clean build, and nothing was made needlessly."""

import re
from fnmatch import fnmatchcase

import pytest

from pipeline.build.building import Built
from tests.publishing.changes import CHANGES, Change
from tests.publishing.comparing import build_and_compare
from tests.publishing.desk import Desk, is_idle
from tests.publishing.invented_site import tree

# These are compared with a build that has not compiled any template before.
WITH_TEMPLATES = [name for name in CHANGES if re.match("our|override|computed|unused", name)]


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_gives_the_tree_of_a_clean_build(desk: Desk, name: str) -> None:
    change = CHANGES[name]
    change.make(desk)
    built = build_and_compare(desk, knows_templates=name not in WITH_TEMPLATES)
    if change.is_refused:
        assert built.publication is None
        assert [one for one in built.problems if one.severity == "error"]
        return
    assert tree(desk.output) == desk.rendered()
    _check_made(change, built)
    assert is_idle(desk.build())


def _check_made(change: Change, built: Built) -> None:
    """Check that exactly the expected targets were made again, each for the expected reason."""
    if change.made is None:
        assert built.reasons
    else:
        for path in built.reasons:
            assert any(fnmatchcase(path, one) for one in change.made), (path, built.reasons[path])
        for one in change.made:
            assert any(fnmatchcase(path, one) for path in built.reasons), one
    for path, why in built.reasons.items():
        assert re.search(change.why, why), (path, why)
