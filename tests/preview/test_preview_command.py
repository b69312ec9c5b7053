"""`readout serve` as a command of its own: what it answers, and how it goes on."""

import http.client
import json
import os
import shutil
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site.previewing import Preview, preview

RECORD = """\
schema: readout/record/1
id: eel
title: {title}
sources:
  - {{article: null, sha256: null}}
meeting:
  status: reported
  date: {date}
participants:
  - id: mira-solvang
    name: Mira Solvang
    role: envoy
    represents: {{country: NO}}
topics: [trade]
"""
DONE = "of the site changed"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")


def write_record(root: Path, title: str = "Talks on eels", date: str = "2025-03-04") -> None:
    path = root / "records/eel.yaml"
    path.write_text(RECORD.format(title=title, date=date), encoding="utf-8")


def make_workspace(folder: Path) -> Path:
    (folder / "site/records").mkdir(parents=True)
    config = "title: Eels\nbase_url: https://example.org/eels/\n"
    (folder / "site/readout.yaml").write_text(config, encoding="utf-8")
    write_record(folder / "site")
    return folder / "site"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


@pytest.fixture
def shown(root: Path) -> Iterator[Preview]:
    with preview(root) as found:
        found.wait_for(DONE)
        yield found


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that tests only ask."""
    root = make_workspace(tmp_path_factory.mktemp("still"))
    (root.parent / "secret.txt").write_text("secret")
    (root / "output").mkdir()
    (root / "output/secret.txt").symlink_to(root.parent / "secret.txt")
    with preview(root) as found:
        found.wait_for(DONE)
        yield found


def ask(
    shown: Preview, path: str, method: str = "GET", host: str | None = None
) -> http.client.HTTPResponse:
    """Return the answer to a request for a path just as it is written."""
    port = urlsplit(shown.url).port
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    asked.putrequest(method, path, skip_host=True)
    asked.putheader("Host", host or f"127.0.0.1:{port}")
    asked.endheaders()
    return asked.getresponse()


def state_of(shown: Preview) -> dict[str, object]:
    """Return what browsers are told now."""
    answer = ask(shown, "/.readout/events")
    lines = [answer.readline().decode() for _ in range(2)]
    assert lines[0] == "event: state\n"
    told: dict[str, object] = json.loads(lines[1].removeprefix("data: "))
    return told


def test_the_site_is_served_at_its_own_path(still: Preview) -> None:
    assert still.url.endswith("/eels/")
    home = ask(still, "/")
    assert (home.status, home.headers["Location"]) == (302, "/eels/")
    page = ask(still, "/eels/meetings/eel/")
    assert page.status == 200
    assert page.headers["Cache-Control"] == "no-store"
    text = page.read().decode()
    assert "Talks on eels" in text
    assert "/.readout/preview.js" in text
    assert ask(still, "/eels/meetings/eel").headers["Location"] == "/eels/meetings/eel/"


def test_nothing_of_the_preview_stands_in_built_pages(still: Preview) -> None:
    for path in (still.root / "output").rglob("*"):
        assert not path.is_file() or b"/.readout/" not in path.read_bytes(), path


def test_files_come_as_they_are(still: Preview) -> None:
    style = ask(still, "/eels/assets/readout.css")
    assert style.headers["Content-Type"].startswith("text/css")
    assert style.read() == (still.root / "output/assets/readout.css").read_bytes()
    data = ask(still, "/eels/meetings/eel/record.json")
    assert data.headers["Content-Type"] == "application/json"
    head = ask(still, "/eels/assets/readout.css", "HEAD")
    assert (head.status, head.read()) == (200, b"")
    assert ask(still, "/eels/", "POST").status == 501


@pytest.mark.parametrize(
    "path",
    [
        "/eels/nothing/",
        "/eels/../readout.yaml",
        "/eels/%2e%2e/readout.yaml",
        "/eels/..%2freadout.yaml",
        "/eels/.readout-published",
        "/eels/%00",
        "/eels/" + "x" * 4000,
        "/elsewhere/",
        "/readout.yaml",
        "/.readout/state.sqlite3",
        "//example.org/",
        "/eels/secret.txt",
    ],
)
def test_nothing_else_is_served(still: Preview, path: str) -> None:
    answer = ask(still, path)
    assert answer.status == 404
    text = answer.read()
    assert b"secret" not in text
    assert b"/.readout/preview.js" in text


@pytest.mark.parametrize("path", ["http://[::1/", "http://[/", "//["])
def test_an_address_that_is_none_is_refused(still: Preview, path: str) -> None:
    assert ask(still, path).status in (400, 404)
    assert "Traceback" not in still.said


@pytest.mark.parametrize("host", ["example.org", "example.org:8000", "127.0.0.1.example.org:80"])
def test_pages_of_other_hosts_cannot_read_the_site(still: Preview, host: str) -> None:
    answer = ask(still, "/eels/", host=host)
    assert answer.status == 403
    assert b"eels" not in answer.read()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]:80"])
def test_this_machine_may_be_named_in_any_way(still: Preview, host: str) -> None:
    assert ask(still, "/eels/", host=host).status == 200


def test_a_change_is_built_and_told(shown: Preview, root: Path) -> None:
    before = state_of(shown)["version"]
    write_record(root, "Talks of late")
    shown.wait_for(r"records/eel\.yaml: \d+ files of the site changed, \d+\.\d\d s")
    assert state_of(shown)["version"] != before
    assert "Talks of late" in ask(shown, "/eels/meetings/eel/").read().decode()


def test_a_fault_keeps_the_site_and_is_told_with_its_line(shown: Preview, root: Path) -> None:
    write_record(root, "Talks of late", "2025-02-30")
    shown.wait_for(r"records/eel\.yaml:8:9: meeting\.date: '2025-02-30' is not in the calendar")
    shown.wait_for("the site stays as it was")
    told = state_of(shown)
    assert told["headline"] == "One problem: the site stays as it was"
    (fault,) = told["faults"]  # type: ignore[misc]
    assert fault["place"] == "records/eel.yaml:8:9"
    assert [8, "  date: 2025-02-30"] in fault["lines"]
    assert "Talks on eels" in ask(shown, "/eels/meetings/eel/").read().decode()
    write_record(root, "Talks of late")
    shown.wait_for(r"records/eel\.yaml: \d+ files")
    assert state_of(shown)["faults"] == []


def test_a_broken_template_is_told_and_mended(shown: Preview, root: Path) -> None:
    path = root / "templates/html/not-found.html.j2"
    path.parent.mkdir(parents=True)
    path.write_text("<p>lost\n{% if %}\n")
    shown.wait_for(r"readout: templates/html/not-found\.html\.j2:2: ")
    (fault,) = state_of(shown)["faults"]  # type: ignore[misc]
    assert [2, "{% if %}"] in fault["lines"]
    written = len(shown.said)
    path.write_text("<p>lost\n")
    shown.wait_for(DONE, after=written)
    assert ask(shown, "/eels/nothing").read().endswith(b"<p>lost\n")


def test_settings_that_are_wrong_are_told(shown: Preview, root: Path) -> None:
    (root / "readout.yaml").write_text("title: Eels\ntitel: Eels\n")
    shown.wait_for(r"readout\.yaml:2:1: .*titel")


@pytest.mark.parametrize("name", ["records", "."])
def test_a_folder_that_is_renamed_is_told_and_empties_no_site(
    root: Path, tmp_path: Path, name: str
) -> None:
    folder = root / name
    aside = root.with_name("aside")
    with preview(tmp_path, "-w", str(root)) as shown:
        shown.wait_for(DONE)
        folder.rename(aside)
        shown.wait_for("is gone, or has another name; give it back its name")
        aside.rename(folder)
        written = len(shown.said)
        write_record(root, "Talks of late")
        shown.wait_for(DONE, after=written)
        assert "Talks of late" in ask(shown, "/eels/meetings/eel/").read().decode()


def test_a_current_folder_that_is_renamed_is_served_under_its_new_name(
    shown: Preview, root: Path
) -> None:
    new = root.rename(root.with_name("new"))
    written = len(shown.said)
    write_record(new, "Talks of late")
    shown.wait_for(DONE, after=written)
    assert "Talks of late" in ask(shown, "/eels/meetings/eel/").read().decode()


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_is_locked_is_told(shown: Preview, root: Path) -> None:
    write_record(root, "Talks of late")
    path = root / "records/eel.yaml"
    path.chmod(0)
    shown.wait_for("Permission denied|cannot be read")
    path.chmod(0o644)
    shown.wait_for(r"eel\.yaml: \d+ files")


def test_a_new_article_is_parsed(shown: Preview, root: Path) -> None:
    (root / "articles").mkdir()
    text = (
        "Port talks\n\nForeign Minister Anna Berg of Norway met Jon Dahl in Oslo on 4 March 2025.\n"
    )
    text += "\nThey spoke of ports and of eels, of salt and of how the winter may come this year.\n"
    (root / "articles/port.txt").write_text(text, encoding="utf-8")
    shown.wait_for(r"articles/port\.txt: records/port\.yaml written")
    shown.wait_for(r"written\n.*: \d+ files of the site changed")
    assert ask(shown, "/eels/meetings/port/").status == 200


def test_an_output_that_is_deleted_is_made_again(shown: Preview, root: Path) -> None:
    shutil.rmtree(root / "output")
    written = len(shown.said)
    write_record(root, "Talks of late")
    shown.wait_for(DONE, after=written)
    assert "Talks of late" in ask(shown, "/eels/meetings/eel/").read().decode()
    assert ask(shown, "/eels/").status == 200


def test_data_of_all_follows_when_nothing_more_changes(shown: Preview, root: Path) -> None:
    write_record(root, "Talks of late")
    shown.wait_for(r"eel\.yaml: \d+ files")
    path = root / "output/data/meetings.csv"
    for _ in range(200):
        if b"Talks of late" in path.read_bytes():
            break
        signal.sigtimedwait((), 0.1)
    assert b"Talks of late" in path.read_bytes()


def test_ctrl_c_ends_it_well_and_the_server_with_it(root: Path) -> None:
    with preview(root) as shown:
        shown.wait_for(DONE)
        assert shown.interrupt() == 0
        assert "Traceback" not in shown.said
        with pytest.raises(ConnectionRefusedError):
            ask(shown, "/eels/")


def test_a_server_whose_builder_is_killed_ends_too(root: Path) -> None:
    with preview(root) as shown:
        shown.wait_for(DONE)
        shown.process.kill()
        shown.process.wait(20)
        for _ in range(100):
            try:
                ask(shown, "/eels/")
            except OSError:
                return
            signal.sigtimedwait((), 0.1)
        pytest.fail("the server goes on")


def test_a_port_that_is_taken_is_told(root: Path, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        told = f"port {port}: cannot be had: Address already in"
        with pytest.raises(AssertionError, match=told), preview(root, "--port", str(port)):
            pass


def test_a_path_may_hold_any_letters(root: Path) -> None:
    config = "title: Eels\nbase_url: https://example.org/sub%20dir/%C3%A9/\n"
    (root / "readout.yaml").write_text(config, encoding="utf-8")
    with preview(root) as shown:
        shown.wait_for(DONE)
        assert shown.url.endswith("/sub%20dir/%C3%A9/")
        assert ask(shown, "/").headers["Location"] == "/sub%20dir/%C3%A9/"
        assert ask(shown, "/sub%20dir/%C3%A9/meetings/eel/").status == 200


def test_a_workspace_without_a_site_shows_what_keeps_it(root: Path) -> None:
    write_record(root, "Talks", "2025-02-30")
    with preview(root) as shown:
        shown.wait_for("the site stays as it was")
        answer = ask(shown, "/eels/")
        assert answer.status == 404
        text = answer.read().decode()
        assert "No site yet" in text
        assert "/.readout/preview.js" in text
        write_record(root)
        shown.wait_for(DONE)
        assert ask(shown, "/eels/").status == 200
    shutil.rmtree(root)
