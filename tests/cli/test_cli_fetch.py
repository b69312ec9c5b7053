"""Give an address in place of a file: the page is fetched, kept and parsed."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Run, files_in
from tests.conftest import ROOT
from tests.serving import PAGE, Web, answer, serving

NOTE = "articles/.fetched/port-talks.html.json"
RECORD = "records/port-talks.yaml"


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as served:
        served.pages["/news/port-talks"] = answer()
        yield served


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "readout.yaml").write_text("title: Test briefings\n", encoding="utf-8")
    return tmp_path


def sourced(root: Path, record: str = RECORD) -> dict[str, str]:
    """The lines of a record's first source."""
    text = (root / record).read_text(encoding="utf-8").partition("sources:\n  - ")[2]
    lines = text.partition("\n\n")[0].splitlines()
    return dict(line.strip().split(": ", 1) for line in lines)  # type: ignore[misc]


def test_an_address_is_fetched_kept_and_parsed(run: Run, root: Path, web: Web) -> None:
    address = web.at("/news/port-talks")
    ran = run("parse", "--allow-private", address)
    assert ran.code == 0
    assert ran.err == (
        f"{address}: kept as articles/port-talks.html\narticles/port-talks.html: {RECORD} written\n"
    )
    assert (root / "articles/port-talks.html").read_bytes() == PAGE
    source = sourced(root)
    assert source["article"] == "articles/port-talks.html"
    assert source["url"] == address
    assert source["sha256"] == sha256(PAGE).hexdigest()


def test_what_is_known_of_the_fetch_is_noted_beside_the_article(
    run: Run, root: Path, web: Web
) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    run("parse", "--allow-private", web.at("/news/port-talks"))
    note = json.loads((root / NOTE).read_bytes())
    retrieved = datetime.fromisoformat(note.pop("retrieved"))
    assert before <= retrieved <= datetime.now(UTC)
    assert note == {
        "schema": "readout/fetched/1",
        "asked": web.at("/news/port-talks"),
        "url": web.at("/news/port-talks"),
        "status": 200,
        "content_type": "text/html; charset=utf-8",
        "charset": "utf-8",
        "etag": None,
        "last_modified": None,
        "sha256": sha256(PAGE).hexdigest(),
    }


def test_a_fetched_article_is_parsed_again_without_the_network_to_the_same_bytes(
    run: Run, root: Path, web: Web
) -> None:
    run("parse", "--allow-private", web.at("/news/port-talks"))
    before = files_in(root)
    assert '"href": "http://' in before["records/.parsed/port-talks.json"].decode()  # of a link
    assert run("parse", "articles").err == f"articles/port-talks.html: {RECORD} unchanged\n"
    assert files_in(root) == before
    for name in (RECORD, "records/.parsed/port-talks.json", "records/.parsed/port-talks.txt"):
        (root / name).unlink()
    run("parse", "articles/port-talks.html")
    assert files_in(root) == before


def test_the_charset_that_the_server_names_is_not_lost(run: Run, root: Path, web: Web) -> None:
    text = PAGE.decode().replace("Ilkka Vanttaja", "Jiří Vaněk").encode("iso-8859-2")
    plain = (
        "Helsinki, 4 March 2025. Finnish Foreign Minister Jiří Vaněk met Sri Lankan Foreign "
        "Minister Renuka Samarakoon in Helsinki on Tuesday. They discussed port safety.\n"
    )
    web.pages["/a"] = answer(text, content_type="text/html; charset=ISO-8859-2")
    web.pages["/b"] = answer(plain.encode("iso-8859-2"), content_type="text/plain;charset=latin2")
    run("parse", "--allow-private", web.at("/a"), web.at("/b"))
    for name in ("a", "b"):
        assert "name: Jiří Vaněk" in (root / f"records/{name}.yaml").read_text(encoding="utf-8")
    assert run("check").code == 0
    before = files_in(root)
    run("parse", "articles")
    assert files_in(root) == before
    assert "Jiří Vaněk" in run("parse", "--stdout", "articles/b.txt").out
    assert run("build").code == 0
    assert "Jiří Vaněk" in (root / "output/meetings/b/index.html").read_text(encoding="utf-8")


def test_what_a_page_says_of_its_address_goes_before(run: Run, root: Path, web: Web) -> None:
    head = b'<link rel="canonical" href="https://news.example/port-talks">'
    web.pages["/news/port-talks"] = answer(PAGE.replace(b"</head>", head + b"</head>"))
    run("parse", "--allow-private", web.at("/news/port-talks?from=feed"))
    assert sourced(root)["url"] == "https://news.example/port-talks"


def test_fetched_again_as_it_was_nothing_changes(run: Run, root: Path, web: Web) -> None:
    address = web.at("/news/port-talks")
    run("parse", "--allow-private", address)
    before = files_in(root)
    assert run("parse", "--allow-private", address).err == (
        f"{address}: is as it was when it was kept as articles/port-talks.html\n"
        f"articles/port-talks.html: {RECORD} unchanged\n"
    )
    assert files_in(root) == before


def test_fetched_again_with_other_bytes_it_replaces_what_was_fetched(
    run: Run, root: Path, web: Web
) -> None:
    address = web.at("/news/port-talks")
    run("parse", "--allow-private", address)
    newer = PAGE.replace(b"Vanttaja", b"Vanttala")
    web.pages["/news/port-talks"] = answer(newer)
    ran = run("parse", "--allow-private", address)
    assert ran.err == (
        f"{address}: kept as articles/port-talks.html, in place of what was fetched there before\n"
        f"articles/port-talks.html: {RECORD} written again\n"
    )
    assert (root / "articles/port-talks.html").read_bytes() == newer
    note = json.loads((root / NOTE).read_bytes())
    assert note["was_sha256"] == sha256(PAGE).hexdigest()
    assert "Ilkka Vanttala" in (root / RECORD).read_text(encoding="utf-8")


def test_an_article_that_was_edited_since_it_was_fetched_is_not_written_over(
    run: Run, root: Path, web: Web
) -> None:
    address = web.at("/news/port-talks")
    run("parse", "--allow-private", address)
    article = root / "articles/port-talks.html"
    article.write_bytes(PAGE + b"<!-- by hand -->")
    before = files_in(root)
    web.pages["/news/port-talks"] = answer(PAGE + b"<!-- newer -->")
    ran = run("parse", "--allow-private", address)
    assert ran.code == 1
    assert ran.err == (
        f"readout: articles/port-talks.html: was edited since it was fetched, and {address} has "
        "other bytes now; rename it to keep it beside the new one, or delete it, and fetch again\n"
    )
    assert files_in(root) == before


def test_a_fetch_that_was_cut_short_between_note_and_article_is_made_good(
    run: Run, root: Path, web: Web
) -> None:
    address = web.at("/news/port-talks")
    run("parse", "--allow-private", address)
    newer = PAGE.replace(b"Vanttaja", b"Vanttala")
    web.pages["/news/port-talks"] = answer(newer)
    run("parse", "--allow-private", address)
    (root / "articles/port-talks.html").write_bytes(PAGE)  # as if only the note had been written
    web.pages["/news/port-talks"] = answer(newer + b"<!-- once more -->")
    assert run("parse", "--allow-private", address).code == 0
    assert (root / "articles/port-talks.html").read_bytes().endswith(b"<!-- once more -->")


def test_a_file_of_that_name_from_elsewhere_stays(run: Run, root: Path, web: Web) -> None:
    (root / "articles").mkdir()
    own = root / "articles/port-talks.html"
    own.write_bytes(PAGE.replace(b"Vanttaja", b"Vanttala"))
    before = own.read_bytes()
    ran = run("parse", "--allow-private", web.at("/news/port-talks"))
    assert "kept as articles/port-talks-127-0-0-1.html" in ran.err
    assert own.read_bytes() == before


def test_the_same_page_saved_by_hand_before_gets_its_note(run: Run, root: Path, web: Web) -> None:
    (root / "articles").mkdir()
    (root / "articles/port-talks.html").write_bytes(PAGE)
    run("parse", "articles")
    assert sourced(root)["url"] == "null"
    assert run("parse", "--allow-private", web.at("/news/port-talks")).code == 0
    assert sourced(root)["url"] == web.at("/news/port-talks")


def test_two_pages_that_would_have_one_name_get_two(run: Run, root: Path, web: Web) -> None:
    other = PAGE.replace(b"Vanttaja", b"Vanttala")
    web.pages |= {"/a/talks/": answer(), "/b/talks/index.html": answer(other)}
    web.pages["/c/talks.html"] = answer(other.replace(b"Tuesday", b"Monday"))
    ran = run(
        "parse", "--allow-private",
        web.at("/a/talks/"), web.at("/b/talks/index.html"), web.at("/c/talks.html"),
    )  # fmt: skip
    assert ran.code == 0
    names = ["talks-127-0-0-1-2.html", "talks-127-0-0-1.html", "talks.html"]
    assert sorted(path.name for path in (root / "articles").glob("*.html")) == names


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/2025/03/04/port-talks/", "port-talks.html"),
        ("/news/port-talks.aspx", "port-talks.html"),
        ("/news/12345", "news-12345.html"),
        ("/port-talks/12345.html", "port-talks-12345.html"),
        ("/node/%D0%BF%D0%BE%D1%80%D1%82", "port.html"),
        ("/", "127-0-0-1.html"),
        ("/index.php", "127-0-0-1.html"),
        ("/..%2f..%2fetc%2fpasswd", "etc-passwd.html"),
        ("/con", "con-1.html"),
    ],
)
def test_a_page_is_named_after_its_address(
    run: Run, root: Path, web: Web, path: str, name: str
) -> None:
    web.pages[path] = answer()
    assert run("parse", "--allow-private", web.at(path)).code == 0
    assert [one.name for one in (root / "articles").glob("*.*") if one.is_file()] == [name]


def test_a_page_that_is_no_article_is_not_kept(run: Run, root: Path, web: Web) -> None:
    web.pages["/app"] = answer(b"<html><body><script>run()</script><p>Loading</p></body></html>")
    before = files_in(root)
    ran = run("parse", "--allow-private", web.at("/app"))
    assert ran.code == 1
    assert ran.err.startswith(f"readout: {web.at('/app')}: 1 word of text, too little")
    assert set(files_in(root)) - set(before) <= {".readout/lock"} | {
        name for name in files_in(root) if name.startswith("schemas/")
    }


def test_faults_are_one_line_each_and_other_articles_go_on(run: Run, root: Path, web: Web) -> None:
    web.pages["/busy"] = answer(b"", 429, Retry_After="60")
    ran = run(
        "parse", "--allow-private", web.at("/none"), web.at("/news/port-talks"), web.at("/busy")
    )
    assert ran.code == 1
    lines = ran.err.splitlines()
    assert lines[0].endswith("/none: the server answers 404 Not Found; check the address")
    assert lines[1].endswith("kept as articles/port-talks.html")
    assert lines[3].endswith("429 Too Many Requests; try again in 60 seconds, as it asks")
    assert len(lines) == 4


def test_an_address_of_the_own_network_needs_leave(run: Run, root: Path, web: Web) -> None:
    before = files_in(root)
    ran = run("parse", web.at("/news/port-talks"))
    assert ran.code == 1
    assert "which is no public address; add --allow-private" in ran.err
    assert web.asked == []
    assert not (root / "articles").exists()
    assert before.items() <= files_in(root).items()


def test_with_stdout_a_page_is_printed_and_nothing_kept(run: Run, root: Path, web: Web) -> None:
    before = files_in(root)
    ran = run("parse", "--allow-private", "--stdout", web.at("/news/port-talks"), web.at("/none"))
    assert ran.code == 1
    assert f"url: {web.at('/news/port-talks')}" in ran.out
    assert ran.err.count("\n") == 1
    assert files_in(root) == before


def test_a_dry_run_shows_the_record_and_keeps_nothing(run: Run, root: Path, web: Web) -> None:
    before = files_in(root)
    for option, code in (("--dry-run", 0), ("--check", 1)):
        ran = run("parse", "--allow-private", option, web.at("/news/port-talks"))
        assert ran.code == code
        assert f"+    url: {web.at('/news/port-talks')}" in ran.out
        assert files_in(root) == before


def test_build_fetches_an_address_and_publishes_it(run: Run, root: Path, web: Web) -> None:
    ran = run("build", "--allow-private", web.at("/news/port-talks"), web.at("/none"))
    assert ran.code == 1  # of the second there is no article
    assert "1 article left out" in ran.err
    page = (root / "output/meetings/port-talks/index.html").read_text(encoding="utf-8")
    assert web.at("/news/port-talks") in page
    assert run("build").err == "output: up to date\n"


def test_a_trial_build_asks_no_server(run: Run, root: Path, web: Web) -> None:
    address = web.at("/news/port-talks")
    ran = run("build", "--dry-run", "--allow-private", address)
    assert f"{address}: would be parsed" in ran.err
    assert web.asked == []


def test_a_damaged_note_is_told(run: Run, root: Path, web: Web) -> None:
    run("parse", "--allow-private", web.at("/news/port-talks"))
    for text in ("{", "[]", "{}", '{"schema": "readout/fetched/1", "asked": 1}'):
        (root / NOTE).write_text(text, encoding="utf-8")
        ran = run("parse", "articles/port-talks.html")
        assert ran.code == 1
        assert ran.err.startswith(f"readout: {NOTE}: is damaged")


def test_what_fetches_is_not_loaded_for_files(root: Path) -> None:
    (root / "talks.html").write_bytes(PAGE)
    code = (
        "import sys\nfrom pipeline.cli import main\n"
        "sys.argv = ['readout', 'parse', '--stdout', 'talks.html']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        "print({'httpx', 'httpcore', 'protego'} & set(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root, capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ran.stdout.endswith("set()\n")


def test_who_stops_a_fetch_is_told_so_and_nothing_is_kept(root: Path, web: Web) -> None:
    is_asked, may_end = threading.Event(), threading.Event()

    def silent(_request: object) -> None:
        is_asked.set()
        may_end.wait(60)

    web.pages["/slow"] = silent
    before = files_in(root)
    code = "import sys; from pipeline.cli import main; sys.argv[0] = 'readout'; main()"
    running = subprocess.Popen(
        [sys.executable, "-c", code, "parse", "--allow-private", web.at("/slow")],
        cwd=root, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert is_asked.wait(60)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    may_end.set()
    assert (running.returncode, err.strip()) == (130, "readout: stopped")
    assert files_in(root) == before
