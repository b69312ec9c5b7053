"""Turn bytes into text: UTF-8, UTF-16 with its mark, the charset stated, else Windows-1252.

What is no text at all is refused here, with the place of the first bad byte where there is one.
"""

import re

from pipeline.errors import SourceError
from pipeline.read.refusals import refuse_binary, refuse_conflict, refuse_control_characters

_DECLARING_BYTES = 4096
_META = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"^\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_FALLBACK = "cp1252"
# A file with this many sound multi-byte characters to each broken one is damaged UTF-8.
_SOUND_TO_BROKEN = 3

# Labels that pages use -> Python codec; other labels are not trusted.
# https://encoding.spec.whatwg.org/#names-and-labels
_CODECS = {
    "cp1252": "ansi_x3.4-1968 ascii cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 l1 latin1 "
    "us-ascii windows-1252 x-cp1252",
    "iso8859_2": "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2",
    "iso8859_5": "iso-8859-5 iso8859-5 iso_8859-5 cyrillic",
    "iso8859_6": "iso-8859-6 iso8859-6 iso_8859-6 arabic",
    "iso8859_7": "iso-8859-7 iso8859-7 iso_8859-7 greek",
    "iso8859_8": "iso-8859-8 iso8859-8 iso_8859-8 iso-8859-8-i hebrew",
    "iso8859_15": "iso-8859-15 iso8859-15 iso_8859-15 latin9",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "cp1253": "windows-1253 cp1253",
    "cp1254": "windows-1254 cp1254 iso-8859-9 iso8859-9 latin5",
    "cp1255": "windows-1255 cp1255",
    "cp1256": "windows-1256 cp1256",
    "cp1257": "windows-1257 cp1257",
    "cp1258": "windows-1258 cp1258",
    "cp874": "windows-874 iso-8859-11 tis-620",
    "koi8_r": "koi8-r koi8 koi8_r",
    "koi8_u": "koi8-u koi8-ru",
    "gb18030": "gb18030 gbk gb2312 gb_2312-80 x-gbk chinese",
    "big5hkscs": "big5 big5-hkscs x-x-big5",
    "euc_jp": "euc-jp x-euc-jp",
    "cp932": "shift_jis shift-jis sjis ms_kanji windows-31j x-sjis",
    "cp949": "euc-kr ks_c_5601-1987 windows-949 korean ksc5601",
}
_CODEC_OF_LABEL = {label: codec for codec, labels in _CODECS.items() for label in labels.split()}


def text_from_bytes(
    data: bytes, name: str, *, is_html: bool = False, charset: str | None = None
) -> str:
    """Return the text, without its byte order mark; raise `SourceError` for what is no text.

    `charset` is what a server said of the bytes: it goes before what a page says of itself.
    https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) and not data.startswith(b"\xff\xfe\0\0"):
        text = _utf16(data, name)
    else:
        refuse_binary(data, name)
        plain = data.removeprefix(b"\xef\xbb\xbf")
        text = _from_single_bytes(plain, name, is_html=is_html, charset=charset)
    refuse_control_characters(text, name)
    refuse_conflict(text, name)
    if not text.strip():
        raise SourceError(name, "nothing but white space", "put the article's text in")
    return text


def declared_codec(data: bytes) -> str | None:
    """Return the codec of the charset that a page declares; None if it declares no known one."""
    head = data[:_DECLARING_BYTES]
    match = _META.search(head) or _XML_DECLARATION.search(head)
    return codec_of_label(match[1].decode("ascii")) if match else None


def codec_of_label(label: str | None) -> str | None:
    """Return the codec of a charset by the name that pages and servers use; None if not known."""
    return _CODEC_OF_LABEL.get(label.strip().lower()) if label else None


def _utf16(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as err:
        fault = f"damaged UTF-16 at byte {err.start}"
        raise SourceError(name, fault, "save the file again as UTF-8") from err


def _from_single_bytes(data: bytes, name: str, *, is_html: bool, charset: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as err:
        broken = err
    codec = codec_of_label(charset) or (declared_codec(data) if is_html else None)
    if codec and codec != _FALLBACK:
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            pass  # a wrong label: go on as if there were none
    if _is_damaged_utf8(data):
        if is_html:  # as browsers do
            return data.decode("utf-8", errors="replace")
        raise _bad_byte(data, broken, name, "UTF-8")
    try:
        return data.decode(_FALLBACK)
    except UnicodeDecodeError as err:
        if is_html:
            return data.decode(_FALLBACK, errors="replace")
        raise _bad_byte(data, err, name, "UTF-8 or Windows-1252") from err


def _is_damaged_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(1 for char in text if char > "\x7f") - broken
    return sound >= _SOUND_TO_BROKEN * broken


def _bad_byte(data: bytes, err: UnicodeDecodeError, name: str, encoding: str) -> SourceError:
    line = data.count(b"\n", 0, err.start) + 1
    fault = f"byte {data[err.start]:#04x} at offset {err.start} (line {line}) is not {encoding}"
    return SourceError(name, fault, "save the file again as UTF-8")
