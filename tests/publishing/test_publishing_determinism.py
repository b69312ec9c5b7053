"""The same workspace gives the same bytes in whatever way it is built."""

import os
from pathlib import Path

import pytest

from tests.publishing.invented_site import tree, write_sources
from tests.publishing.odd_build import shuffle_folders
from tests.publishing.ways import (
    JOBS,
    ZONES,
    Way,
    all_ways,
    build_in,
    differing,
    locales,
    some_ways,
)


@pytest.fixture(scope="module")
def unparsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("ways") / "unparsed"
    write_sources(root)
    return root


@pytest.fixture(scope="module")
def expected(unparsed: Path) -> dict[str, bytes]:
    """What a plain build by one process makes."""
    found = build_in(Way(0, 0, "UTC", "C", 1), unparsed, unparsed.parent)
    assert len([name for name in found if name.startswith("output/")]) == 248
    assert "records/.parsed/river.txt" in found
    return found


@pytest.mark.slow
@pytest.mark.parametrize("way", some_ways(), ids=lambda way: str(way.number))
def test_each_way_of_building_gives_the_same_bytes(
    unparsed: Path, expected: dict[str, bytes], tmp_path: Path, way: Way
) -> None:
    assert build_in(way, unparsed, tmp_path) == expected


def test_the_sample_of_ways_has_each_seed_zone_locale_and_number_of_workers() -> None:
    assert len(all_ways()) == 180
    ways = some_ways()
    assert {way.seed for way in ways} == set(range(10))
    assert {way.zone for way in ways} == set(ZONES)
    assert {way.locale for way in ways} == set(locales())
    assert {way.jobs for way in ways} == set(JOBS)


def test_folders_are_listed_in_another_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(9):
        (tmp_path / str(number)).touch()
    monkeypatch.setattr(os, "scandir", os.scandir)  # put back at the end
    shuffle_folders(1)
    with os.scandir(tmp_path) as entries:
        names = [entry.name for entry in entries]
    assert names != sorted(names) == [str(number) for number in range(9)]
    assert len(tree(tmp_path)) == 9


def test_differing_bytes_are_counted() -> None:
    assert differing({"a": b"abc", "b": b"x"}, {"a": b"abd", "c": b"yz"}) == 4
