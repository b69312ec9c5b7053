"""Built sites and what was seen of them, each made once for all workers of a run."""

from pathlib import Path
from typing import Any

import pytest

from tests.site import surveys, tools, workspaces
from tests.site.once import made_once, shared_folder
from tests.site.surveys import Seen, Site


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of this run have in common."""
    return shared_folder(tmp_path_factory)


@pytest.fixture(scope="session")
def examples(kept: Path) -> Site:
    """The site of the example workspace, built for an address."""
    made = made_once(kept, "examples", lambda it: str(workspaces.build_examples(it / "workspace")))
    return surveys.example_site(Path(made))


@pytest.fixture(scope="session")
def generated(kept: Path) -> Site:
    """The site of 300 invented records."""
    made = made_once(
        kept, "generated", lambda it: str(workspaces.build_generated(it / "workspace"))
    )
    return surveys.generated_site(Path(made))


@pytest.fixture(scope="session", params=["examples", "generated"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites."""
    found: Site = request.getfixturevalue(request.param)
    return found


def _hostile(kept: Path, name: str, **kind: bool) -> Path:
    made = made_once(kept, name, lambda it: str(workspaces.build_hostile(it / "workspace", **kind)))
    return Path(made)


@pytest.fixture(scope="session")
def hostile(kept: Path) -> Path:
    """The pages of records with a hostile string in every slot."""
    return _hostile(kept, "hostile", is_twin=False)


@pytest.fixture(scope="session")
def twin(kept: Path) -> Path:
    """The pages of the same records with a plain word in every slot."""
    return _hostile(kept, "twin", is_twin=True)


@pytest.fixture(scope="session")
def hostile_in_full(kept: Path) -> Path:
    """The hostile pages, with all of their articles."""
    return _hostile(kept, "hostile-in-full", is_twin=False, is_full=True)


@pytest.fixture(scope="session")
def twin_in_full(kept: Path) -> Path:
    """The pages of the twin, with all of their articles."""
    return _hostile(kept, "twin-in-full", is_twin=True, is_full=True)


@pytest.fixture(scope="session")
def browser() -> None:
    """A browser that can be driven; whoever asks for it is skipped where there is none."""
    if why := tools.missing_for_visits():
        pytest.skip(why)


@pytest.fixture(scope="session")
def seen(browser: None, kept: Path, site: Site) -> list[Seen]:
    """What was seen of the site's chosen pages, in every mode."""
    found: list[Seen] = made_once(
        kept, f"survey-of-{site.name}", lambda it: surveys.survey(site, it)
    )
    return found


@pytest.fixture(scope="session")
def bad(browser: None, kept: Path) -> Seen:
    """What was seen of a page that does wrong all that the other pages do right."""
    found: dict[str, Any] = made_once(kept, "bad", surveys.survey_of_bad_page)
    return found
