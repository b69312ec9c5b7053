"""What readout needs to run has a licence that is known and binds nobody who uses it."""

import re
from email.message import Message
from importlib.metadata import Distribution

import pytest

from tests.packaging.licences import licence_of, needed

FREE = re.compile(r"MIT|BSD|Apache|MPL|Mozilla|ISC|PSF|Python Software|Zlib|HPND")


def test_all_that_is_needed_has_a_free_licence() -> None:
    found = needed()
    assert {"click", "lxml", "httpx", "babel", "watchfiles"} <= {one.name for one in found}
    assert [one for one in found if not FREE.search(one.licence)] == []


def test_what_the_command_needs_is_told_from_what_optional_parts_need() -> None:
    users = {one.name: one.needed_by for one in needed()}
    assert users["click"] == ("readout",)
    assert users["pydyf"] == ("pdf",)


class Stated(Distribution):
    def __init__(self, **fields: list[str]) -> None:
        self._message = Message()
        for name, values in fields.items():
            for value in values:
                self._message[name.replace("_", "-")] = value

    @property
    def metadata(self) -> Message:  # type: ignore[override]
        return self._message

    def read_text(self, filename: str) -> str | None:
        return None

    def locate_file(self, path: object) -> object:  # type: ignore[override]
        return path


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"License_Expression": ["MIT OR ISC"], "License": ["other"]}, "MIT OR ISC"),
        (
            {
                "Classifier": ["Topic :: Text", "License :: OSI Approved :: MIT License"],
                "License": ["long\ntext"],
            },
            "MIT License",
        ),
        ({"License": ["BSD\nand what it says"]}, "BSD"),
        ({}, "unknown"),
    ],
)
def test_a_licence_is_what_the_distribution_states(
    fields: dict[str, list[str]], expected: str
) -> None:
    assert licence_of(Stated(**fields)) == expected
