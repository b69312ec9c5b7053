"""Reasons can be read for one page and for ten thousand."""

from pipeline.cli.explaining import explained


def lines(reasons: dict[str, str], written: set[str] | None = None, *removed: str) -> list[str]:
    return list(explained(reasons, set(reasons) if written is None else written, removed))


def test_a_few_pages_are_named_each_with_its_reason() -> None:
    assert lines(
        {
            "meetings/b/index.html": "records/b.yaml changed",
            "meetings/a/index.html": "records/a.yaml changed",
            "index.html": "index.html was changed in the output folder",
        },
        {"meetings/b/index.html", "index.html"},
        "meetings/c/index.html",
    ) == [
        "index.html: it was changed in the output folder",
        "meetings/a/index.html: records/a.yaml changed (the same bytes as before)",
        "meetings/b/index.html: records/b.yaml changed",
        "meetings/c/index.html: removed, as nothing makes it any more",
    ]


def test_many_pages_of_one_kind_and_reason_share_a_line() -> None:
    numbers = range(1200)
    changed = {f"meetings/m{one}/index.html": "html/base.html.j2 changed" for one in numbers}
    assert lines(changed) == ["meetings/*/index.html (1,200 pages): html/base.html.j2 changed"]
    edited = {f"meetings/m{one}/index.md": f"records/m{one}.yaml changed" for one in numbers}
    assert lines(edited) == ["meetings/*/index.md (1,200 pages): records/*.yaml changed"]
    taught = {f"meetings/m{one}/index.md": f"articles/m {one}.txt is new" for one in numbers}
    assert lines(taught) == ["meetings/*/index.md (1,200 pages): articles/* is new"]
    read = {f"meetings/m{one}/index.md": f"records/.parsed/m{one}.json is gone" for one in numbers}
    assert lines(read) == ["meetings/*/index.md (1,200 pages): records/.parsed/*.json is gone"]
    lost = {f"meetings/m{one}/index.md": f"meetings/m{one}/index.html had not" for one in numbers}
    assert lines(lost) == ["meetings/*/index.md (1,200 pages): meetings/*/index.html had not"]
    new = {f"years/{one}/index.md": f"years/{one}/index.md had not" for one in numbers}
    assert lines(new) == ["years/*/index.md (1,200 pages): they had not"]
    shown = {f"people/p{one}/index.md": f"what it shows of m{one} changed" for one in numbers}
    assert lines(shown) == ["people/*/index.md (1,200 pages): what it shows of its records changed"]
    gone = [f"people/p{one}/page/{two}/index.md" for one in range(2) for two in range(3)]
    assert lines({}, None, *gone) == [
        "people/*/page/*/index.md (6 pages): removed, as nothing makes it any more"
    ]


def test_pages_with_other_reasons_or_the_same_bytes_stand_apart() -> None:
    reasons = {f"meetings/m{one}/index.html": "readout itself changed" for one in range(9)}
    reasons["meetings/m8/index.html"] = "records/m8.yaml changed"
    written = {f"meetings/m{one}/index.html" for one in (0, 1, 2, 3, 8)}
    assert lines(reasons, written) == [
        "meetings/*/index.html (4 pages): readout itself changed",
        "meetings/*/index.html (4 pages): readout itself changed (the same bytes as before)",
        "meetings/m8/index.html: records/m8.yaml changed",
    ]
