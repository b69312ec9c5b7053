import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.read.decoding import declared_codec, text_from_bytes

SENTENCE = "Minister Zoë Åberg met “old friends” in Łódź – and stayed."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_are_read_without_their_mark(encoding):
    assert text_from_bytes(SENTENCE.encode(encoding), "a.txt") == SENTENCE


def test_utf16_big_endian_is_read():
    data = codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be")
    assert text_from_bytes(data, "a.txt") == SENTENCE


def test_windows_1252_is_the_last_resort():
    text = "The café – “closed” – cost €5."
    assert text_from_bytes(text.encode("cp1252"), "a.txt") == text


def test_line_ends_stay_as_they_are():
    assert text_from_bytes(b"one\r\ntwo\rthree\n", "a.txt") == "one\r\ntwo\rthree\n"


def test_control_and_bidi_characters_stay_so_that_offsets_are_honest():
    text = "a\u202eb\x0cc\u200bd" + "e" * 300
    assert text_from_bytes(text.encode(), "a.txt") == text


@pytest.mark.parametrize(
    ("data", "fault", "remedy"),
    [
        (b"%PDF-1.7 stuff", "a PDF file", "save its text"),
        (b"PK\x03\x04rest", "zip archive or an office", "save its text"),
        (b"\x1f\x8b\x08\x00rest", "gzip", "unpack"),
        (b"\x89PNG\r\n\x1a\nrest", "picture", "as text"),
        (b"\xff\xd8\xff\xe0rest", "picture", "as text"),
        (b"GIF89a rest", "picture", "as text"),
        (b"some text\0 with NUL", "NUL byte at offset 9", "UTF-8"),
        (b"\x01\x02\x03\x04\x05 words", "5 control characters", "UTF-8"),
        (b"\xff\xfea", "damaged UTF-16", "UTF-8"),
        (b"\xff\xfe\0\0a\0\0\0", "NUL byte", "UTF-8"),
        ("\n\0\n".encode("utf-16"), "control", "UTF-8"),
        ("\u2003\n ".encode(), "white space", "put the article's text in"),
        (b"\n\nname \x81 here", "byte 0x81 at offset 7 (line 3)", "UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data, fault, remedy):
    with pytest.raises(SourceError) as caught:
        text_from_bytes(data, "articles/x.txt")
    assert str(caught.value).startswith("articles/x.txt: ")
    assert fault in caught.value.fault
    assert remedy in caught.value.remedy


def test_damaged_utf8_names_its_byte_instead_of_turning_into_nonsense():
    data = "“Łódź” – “Győr” – “Özil”".encode() + b"\xe2\x80 end"
    with pytest.raises(SourceError, match="is not UTF-8"):
        text_from_bytes(data, "a.txt")


def test_damaged_utf8_page_is_read_as_browsers_do():
    data = "<p>“Łódź” – “Győr” – “Özil”</p>".encode() + b"\xe2\x80 end"
    assert "“Łódź”" in text_from_bytes(data, "a.html", is_html=True)


def test_word_that_begins_like_an_archive_is_text():
    assert text_from_bytes(b"BZhang met the envoy.", "a.txt").startswith("BZhang")


def test_page_charset_is_obeyed():
    data = '<meta charset="windows-1251"><p>Встреча министров</p>'.encode("cp1251")
    assert "Встреча" in text_from_bytes(data, "a.html", is_html=True)


def test_valid_utf8_wins_over_a_lying_label():
    data = '<meta charset="koi8-r"><p>Zoë</p>'.encode()
    assert "Zoë" in text_from_bytes(data, "a.html", is_html=True)


def test_latin1_label_means_windows_1252():
    data = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">“yes”'
    assert "“yes”" in text_from_bytes(data.encode("cp1252"), "a.html", is_html=True)


def test_wrong_multibyte_label_falls_back():
    data = '<meta charset="shift_jis"><p>café ÿ'.encode("cp1252") + b"\x81</p>"
    assert "caf" in text_from_bytes(data, "a.html", is_html=True)


def test_page_with_undefined_bytes_gets_replacement_characters():
    assert "\ufffd" in text_from_bytes(b"<p>caf\xe9 \x81 x</p>", "a.html", is_html=True)


@pytest.mark.parametrize("label", ["rot13", "zip", "idna", "utf-7", "unknown"])
def test_labels_that_no_browser_knows_are_not_trusted(label):
    assert declared_codec(f'<meta charset="{label}">'.encode()) is None


def test_xml_declaration_counts():
    assert declared_codec(b'<?xml version="1.0" encoding="ISO-8859-2"?><html>') == "iso8859_2"


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_give_text_or_a_source_error(data, is_html):
    try:
        text = text_from_bytes(data, "x", is_html=is_html)
    except SourceError:
        return
    assert text.strip()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_utf8_text_comes_back_as_it_was(text):
    data = b"\xef\xbb\xbf" + text.encode()
    assert text_from_bytes(data, "x") == text


def test_merge_conflict_that_git_left_is_refused() -> None:
    text = "Talks\n<<<<<<< HEAD\nThey met.\n=======\nThey did not.\n>>>>>>> theirs\n"
    with pytest.raises(SourceError, match="merge conflict in line 2"):
        text_from_bytes(text.encode(), "a.txt")
    with pytest.raises(SourceError, match="merge conflict in line 2"):
        text_from_bytes(text.replace("\n", "\r\n").encode(), "a.txt")
    for mark in ("<<<<<<<", "=======", ">>>>>>>"):
        kept = text.replace(mark, "")
        assert text_from_bytes(kept.encode(), "a.txt") == kept
