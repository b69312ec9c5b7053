"""Make characters that hide or reorder text visible, so that a page shows what its record holds."""

import re

_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0, DEL and C1 controls
    "\v\f\x85\u2028\u2029"  # line breaks by another name
    "\u061c\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff"  # invisible, and of no use on a page
    "\ufdd0-\ufdef"  # no characters at all, like the last two of each plane
    "\ud800-\udfff"  # halves of a character
    "\U000e0000-\U000e007f"  # tags
    + "".join(chr(plane + end) for plane in range(0x10000, 0x120000, 0x10000) for end in (-2, -1))
    + "]"
)

_BLANK = re.compile(r"[ \t\n\r]+")


def visible_text(text: str) -> str:
    """Return `text` with controls shown as signs (`␀`, `⟨U+202E⟩`) and odd line breaks as spaces.

    Invisible characters that only guide line breaking (soft hyphen, zero width space) are dropped;
    joiners and direction marks stay, because Persian, Arabic and Hebrew need them.
    """
    # Nothing that is hidden counts as printable, and that is quickly asked.
    return text if text.isprintable() else _HIDDEN.sub(_sign, text)


def plain_table(special: str) -> bytes:
    """Return a table for `bytes.translate` that makes 0 of ASCII controls and of `special`, else 1.

    Whether 0 is in what a text in UTF-8 becomes is asked much faster than by an expression.
    """
    return bytes(
        code >= 0x80 or (chr(code).isprintable() and chr(code) not in special)
        for code in range(256)
    )


def folded_text(text: str) -> str:
    """Return `visible_text(text)` on one line, white space folded, none at its ends."""
    if not text.isprintable() or "  " in text:
        text = _BLANK.sub(" ", visible_text(text))
    return text.strip()


def _sign(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    if char in _SPACES:
        return " "
    if char in "\u00ad\u200b\u2060\ufeff":
        return ""
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"⟨U+{code:04X}⟩"
