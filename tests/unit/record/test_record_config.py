import pytest

from pipeline.model import Site
from pipeline.record import read_config


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "null\n", "title:\n", "{}\n", b"\xef\xbb\xbf"]
)
def test_a_configuration_that_says_nothing_is_fine(text: str | bytes) -> None:
    assert read_config(text, "readout.yaml") == (Site(), ())


def test_what_it_says_is_taken() -> None:
    text = (
        "title: NO\ndescription: Talks\nbase_url: https://example.org/b\n"
        "language: en-GB\nnotice: All is invented.\n"
    )
    site = Site(
        title="NO",
        description="Talks",
        base_url="https://example.org/b/",
        language="en-GB",
        notice="All is invented.",
    )
    assert read_config(text, "readout.yaml") == (site, ())


def test_what_may_be_shown_and_where_errors_are_told_is_taken() -> None:
    text = (
        "source_text: full\ndata: none\nrepository: https://git.example.org/a/blob/main\n"
        "contact: mailto:desk@example.org\nlicence: CC-BY-4.0\n"
    )
    site = Site(
        source_text="full",
        data="none",
        repository="https://git.example.org/a/blob/main/",
        contact="mailto:desk@example.org",
        licence="CC-BY-4.0",
    )
    assert read_config(text, "readout.yaml") == (site, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("source_text: some\n", "readout.yaml:1:14: source_text: 'some' is not allowed; allowed:"),
        ("contact: javascript:alert(1)\n", "readout.yaml:1:10: contact: 'javascript:alert(1)' is"),
        ("contact: mailto:nobody\n", "readout.yaml:1:10: contact: 'mailto:nobody' is"),
        (
            "titel: x\n",
            "readout.yaml:1:1: titel: 'titel' is no key of this part of the file; did you",
        ),
        ("title: [x]\n", "readout.yaml:1:8: title: is a list, not text; write text, such as"),
        (
            "base_url: javascript:alert(1)\n",
            "readout.yaml:1:11: base_url: 'javascript:alert(1)' is",
        ),
        ("base_url: https://a.org/?x\n", "readout.yaml:1:11: base_url: "),
        ("base_url: https://desk@a.org/\n", "readout.yaml:1:11: base_url: "),
        ("repository: https://a:b@a.org/x\n", "readout.yaml:1:13: repository: "),
        ("contact: https://desk@a.org/\n", "readout.yaml:1:10: contact: "),
        ("language: English\n", "readout.yaml:1:11: language: "),
        ("title: a\ntitle: b\n", "readout.yaml:2:1: title: 'title' stands here a second time"),
        ("- a\n", "readout.yaml:1:1: is a list"),
        ("title: [\n", "readout.yaml:2:1: the file ends inside a list or mapping; close it with"),
        (b"title: \xff\n", "readout.yaml:1:8: byte 7 (0xff) is no UTF-8"),
    ],
)
def test_a_fault_is_told_at_its_place(text: str | bytes, expected: str) -> None:
    site, (problem,) = read_config(text, "readout.yaml")
    assert site is None
    assert str(problem).startswith(expected)


@pytest.mark.parametrize(
    "address",
    ["https://a.org", "http://[::1]:8000/x", "https://a.org:8080/", "https://bücher.example/@x"],
)
def test_an_address_may_have_a_port_and_any_letters(address: str) -> None:
    site, problems = read_config(f"base_url: {address}\n", "readout.yaml")
    assert (site and site.base_url, problems) == (address.rstrip("/") + "/", ())
