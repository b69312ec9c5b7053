"""Records of invented people, and their files of data by name."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.model import Briefing, Record, Site
from pipeline.render.data import data_pages
from tests.unit.render.conftest import full, text_record

__all__ = ["files", "full", "loaded", "text_record"]

Files = Callable[..., dict[str, bytes]]
SITE = Site(title="The Quay", base_url="https://quay.example/b/", licence="CC-BY-4.0")


@pytest.fixture
def files() -> Files:
    def made(one: Briefing | Record, site: Site = SITE) -> dict[str, bytes]:
        briefing = one if isinstance(one, Briefing) else Briefing(one, ())
        return {page.path.name: page.content for page in data_pages(site, briefing)}

    return made


@pytest.fixture
def loaded(files: Files) -> Callable[..., Any]:
    """Return a maker of what the JSON file of a record with this name holds."""

    def made(one: Briefing | Record, name: str, site: Site = SITE) -> Any:
        return json.loads(files(one, site)[name])

    return made
