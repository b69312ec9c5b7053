"""What is packed into the wheel and the source archive."""

import re
import tarfile
from configparser import ConfigParser
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PACKED_FOLDERS = {
    "pipeline": "pipeline",
    "schemas": "pipeline/schemas",
    "templates": "pipeline/templates",
}
MUST_HAVE = (
    "pipeline/__init__.py",
    "pipeline/build/__init__.py",
    "pipeline/cli/readout.py",
    "pipeline/countries.json",
    "pipeline/locales/fr/LC_MESSAGES/readout.po",
    "pipeline/py.typed",
    "pipeline/schemas/config.schema.json",
    "pipeline/schemas/lookups.schema.json",
    "pipeline/schemas/people.schema.json",
    "pipeline/schemas/record.schema.json",
)


def _names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def _files_to_pack() -> set[str]:
    return {
        f"{packed}/{path.relative_to(ROOT / folder).as_posix()}"
        for folder, packed in PACKED_FOLDERS.items()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _metadata(wheel: Path, name: str) -> bytes:
    with ZipFile(wheel) as archive:
        (member,) = (one for one in archive.namelist() if one.endswith(f".dist-info/{name}"))
        return archive.read(member)


@pytest.mark.parametrize("name", MUST_HAVE)
def test_wheel_holds_the_files_that_the_program_reads(wheel: Path, name: str) -> None:
    assert name in _names(wheel)


@pytest.mark.parametrize("kind", ["html", "markdown", "assets"])
def test_wheel_holds_every_kind_of_template(wheel: Path, kind: str) -> None:
    assert any(name.startswith(f"pipeline/templates/{kind}/") for name in _names(wheel))


def test_wheel_holds_every_file_of_the_program_and_nothing_else(wheel: Path) -> None:
    packed = {name for name in _names(wheel) if ".dist-info/" not in name}
    assert packed == _files_to_pack()


def test_wheel_fills_one_package_at_the_top(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in _names(wheel)}
    (info,) = tops - {"pipeline"}
    assert info.startswith("readout_briefings-")
    assert info.endswith(".dist-info")


def test_wheel_installs_the_command(wheel: Path) -> None:
    entries = ConfigParser()
    entries.read_string(_metadata(wheel, "entry_points.txt").decode())
    assert dict(entries["console_scripts"]) == {"readout": "pipeline.cli:main"}
    assert dict(entries["readout.extractors"]) == {"spacy": "pipeline.extensions.spacy_names:names"}


def test_wheel_asks_for_what_few_need_only_as_extras(wheel: Path) -> None:
    message = message_from_bytes(_metadata(wheel, "METADATA"))
    assert message.get_all("Provides-Extra") == ["dask", "pdf", "search", "spacy"]
    asked = [one.replace(" ", "").replace('"', "'") for one in message.get_all("Requires-Dist", [])]
    names = ("distributed", "pagefind", "spacy", "weasyprint")
    found = [one for one in asked if "extra" in one or one.startswith(names)]
    assert [re.sub(r"\W.*;extra==", " for ", one) for one in found] == [
        "distributed for 'dask'",
        "weasyprint for 'pdf'",
        "pagefind for 'search'",
        "spacy for 'spacy'",
    ]


def test_wheel_carries_licence_and_readme(wheel: Path) -> None:
    message = message_from_bytes(_metadata(wheel, "METADATA"))
    assert message["Name"] == "readout-briefings"
    assert message["License-Expression"] == "Apache-2.0"
    assert message["License-File"] == "LICENSE"
    assert message["Description-Content-Type"] == "text/markdown"
    assert message["Requires-Python"] == ">=3.11"


def test_sdist_holds_what_a_packager_needs(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    needed = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "PKG-INFO"}
    assert needed <= names
    assert "schemas/record.schema.json" in names
    assert "examples/readout.yaml" in names
    assert any(name.startswith("tests/packaging/") for name in names)


def test_sdist_leaves_out_what_is_made(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        parts = {part for name in archive.getnames() for part in name.split("/")}
    assert not parts & {"__pycache__", ".venv", ".readout", "output", ".git", "node_modules"}


def test_sdist_builds_the_same_wheel(wheel: Path, wheel_of_sdist: Path) -> None:
    assert wheel_of_sdist.name == wheel.name
    with ZipFile(wheel) as ours, ZipFile(wheel_of_sdist) as theirs:
        assert {one.filename: one.CRC for one in theirs.infolist()} == {
            one.filename: one.CRC for one in ours.infolist()
        }
