"""The folders of lists: each follows from its key alone, and is safe on every system."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.addresses import (
    MOST_PARTIES,
    entry_anchor,
    list_folder,
    pair_folder,
    pairs_of,
    party_folder,
    place_folder,
)

NAMES = st.text(max_size=120)
PARTIES = st.tuples(st.sampled_from(["country", "organization"]), NAMES)
SAFE = re.compile(r"[a-z0-9]([a-z0-9_-]*[a-z0-9])?")
DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


@pytest.mark.parametrize(
    ("kind", "key", "folder"),
    [
        ("countries", "PT", "countries/pt"),
        ("countries", "Atlantis", "countries/atlantis"),
        ("organizations", "NATO", "organizations/nato"),
        ("organizations", "African Union", "organizations/african-union"),
        ("organizations", "Óne", "organizations/one-fdb2c5df23"),
        ("organizations", "U.N.", "organizations/u-n-9fb9c1f3a5"),
        ("organizations", "CON", "organizations/con-1-e90ac9f2ee"),
        ("organizations", "上合组织", "organizations/name-9b2dcbd5a9"),
        ("people", "ana-ruiz", "people/ana-ruiz"),
        ("people", "a--b_", "people/a--b_"),
        ("people", "nul", "people/nul-1-06ed88cb1c"),
        ("topics", "elections/governance", "topics/elections-governance"),
        ("years", "2031", "years/2031"),
        ("years", "", "years/undated"),
    ],
)
def test_folder_of_a_list_is_made_of_its_key(kind: str, key: str, folder: str) -> None:
    found = list_folder(kind, key)  # type: ignore[arg-type]
    assert re.sub(r"[0-9a-f]{10}$", "*", found) == re.sub(r"[0-9a-f]{10}$", "*", folder)


def test_names_that_differ_in_capitals_spaces_or_form_are_one_list() -> None:
    for names in (("NATO", "Nato"), ("African Union", "african-union"), ("Óne", "O\u0301NE")):
        assert len({list_folder("organizations", name) for name in names}) == 1
    with_short = ("African Union (AU)", "African Union (A.U.)", "African Union")
    assert len({list_folder("organizations", name) for name in with_short}) == 1
    assert len({pair_folder(("organization", name), ("country", "PT")) for name in with_short}) == 1
    names = (
        "One",
        "Bank (East)",
        "Bank (West)",
        "Bank",
        "Óne",
        "O.n.e",
        "One!",
        "欧盟",
        "上合组织",
        "x" * 90,
        "x" * 91,
    )
    assert len({list_folder("organizations", name) for name in names}) == len(names)


@given(NAMES, NAMES, PARTIES, PARTIES)
def test_every_part_of_a_folder_is_safe_on_every_system(
    name: str, other: str, one: tuple[str, str], two: tuple[str, str]
) -> None:
    folders = [
        *(list_folder(kind, name) for kind in ("countries", "organizations", "people", "topics")),
        place_folder(name, other),
        place_folder(None, other),
        pair_folder(one, two),  # type: ignore[arg-type]
    ]
    for folder in folders:
        assert folder is not None
        for part in folder.split("/"):
            assert SAFE.fullmatch(part), folder
            assert not DEVICE.fullmatch(part)
            assert len(part) <= 200


@given(NAMES)
def test_folder_hangs_on_no_form_of_unicode(name: str) -> None:
    forms = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    assert len({list_folder("organizations", one) for one in forms}) == 1


@given(PARTIES, PARTIES)
def test_pair_is_the_same_in_either_order(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert pair_folder(one, two) == pair_folder(two, one)  # type: ignore[arg-type]


def test_organization_that_is_called_like_a_code_is_no_country_in_a_pair() -> None:
    australia, union = ("country", "AU"), ("organization", "AU")
    assert pair_folder(("country", "PT"), australia) == "pairs/au--pt"  # type: ignore[arg-type]
    assert pair_folder(("country", "PT"), union) == "pairs/org-au--pt"  # type: ignore[arg-type]
    other = pair_folder(("country", "PT"), ("organization", "Org AU"))
    assert other == "pairs/org-org-au--pt"
    assert party_folder("organization", "AU") == "organizations/au"


def test_place_is_a_city_of_a_country_or_the_country_alone() -> None:
    assert place_folder("Faro", "PT") == "places/pt/faro"
    assert place_folder(None, "PT") == "places/pt"
    assert place_folder("Faro", None) == "places/unknown/faro"
    assert place_folder(None, None) is None


def test_pairs_are_those_of_different_parties_of_a_small_meeting() -> None:
    nato, same = ("organization", "NATO", "NATO"), ("organization", "Nato", "Nato")
    peru, norway = ("country", "PE", "Peru"), ("country", "NO", "Norway")
    assert pairs_of(()) == pairs_of((nato,)) == pairs_of((nato, same)) == []
    assert pairs_of((peru, nato, same, norway)) == [(nato, norway), (nato, peru), (norway, peru)]
    crowd = tuple(("organization", f"B{n}", f"B{n}") for n in range(MOST_PARTIES + 1))
    assert len(pairs_of(crowd[:-1])) == 28
    assert pairs_of(crowd) == []


def test_anchor_of_an_entry_is_no_other_anchor_of_its_page() -> None:
    assert entry_anchor("main") == "record-main"
