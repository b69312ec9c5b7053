import io
import os
import socket

import pytest

from pipeline.errors import SourceError
from pipeline.read import MAX_BYTES, find_articles, read_bytes, read_stream


def test_file_is_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\n")
    assert read_bytes(path, "a.txt") == b"one\r\n"


def test_missing_file_is_named(tmp_path):
    with pytest.raises(SourceError, match=r"^x/a\.txt: no such file; check the path$"):
        read_bytes(tmp_path / "a.txt", "x/a.txt")


def test_folder_is_no_file(tmp_path):
    with pytest.raises(SourceError, match="it is a folder"):
        read_bytes(tmp_path, "a")


def test_path_through_a_file_is_reported(tmp_path):
    (tmp_path / "a").write_text("x")
    with pytest.raises(SourceError, match="not a directory"):
        read_bytes(tmp_path / "a" / "b.txt", "b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_named_pipe_is_refused_without_waiting_on_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(SourceError, match="not a regular file"):
        read_bytes(tmp_path / "pipe.txt", "pipe.txt")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no file sockets")
def test_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        with pytest.raises(SourceError, match="not a regular file"):
            read_bytes(tmp_path / "s.txt", "s.txt")


def test_nul_in_the_path_is_a_source_error(tmp_path):
    with pytest.raises(SourceError, match="no file can have this name"):
        read_bytes(tmp_path / "a\0b", "a")


def test_unreadable_file_is_reported(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(SourceError, match="no permission"):
        read_bytes(path, "a.txt")


def test_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "big.txt"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    with pytest.raises(SourceError, match=r"larger than 20 MiB; keep only"):
        read_bytes(path, "big.txt")


def test_stream_is_read_up_to_the_limit():
    assert len(read_stream(io.BytesIO(b"a" * MAX_BYTES), "-")) == MAX_BYTES
    with pytest.raises(SourceError, match="larger than"):
        read_stream(io.BytesIO(b"a" * (MAX_BYTES + 1)), "-")


def test_broken_stream_is_a_source_error():
    class Broken(io.BytesIO):
        def read(self, size=-1):
            raise OSError(5, "Input/output error")

    with pytest.raises(SourceError, match="input/output error"):
        read_stream(Broken(), "standard input")


def test_articles_are_found_in_order_of_their_paths(tmp_path):
    for name in ("b.txt", "a.html", "sub/c.md", "a/z.TXT", ".hidden/x.txt", ".x.txt", "n.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "folder.txt").mkdir()
    found = [path.relative_to(tmp_path).as_posix() for path in find_articles(tmp_path)]
    assert found == ["a/z.TXT", "a.html", "b.txt", "sub/c.md"]


def test_links_out_of_the_folder_are_left_out(tmp_path):
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (inside / "a.txt").write_text("x")
    (outside / "b.txt").write_text("x")
    (inside / "own.txt").symlink_to(inside / "a.txt")
    (inside / "away.txt").symlink_to(outside / "b.txt")
    (inside / "dead.txt").symlink_to(inside / "none.txt")
    (inside / "loop.txt").symlink_to(inside / "loop.txt")
    (inside / "folder").symlink_to(outside)
    assert [path.name for path in find_articles(inside)] == ["a.txt", "own.txt"]


def test_missing_folder_is_reported(tmp_path):
    with pytest.raises(SourceError, match="no such file or directory"):
        find_articles(tmp_path / "none")
