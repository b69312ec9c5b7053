"""Leave a place in a meeting's page for what is known only when all records are.

The slot is a text with NUL, which no other text of a page holds: those show it as a sign.
"""

from typing import Final, NamedTuple

SLOT: Final = "\0related\0"
_SLOT: Final = SLOT.encode()


class Fragments(NamedTuple):
    """What goes into the slot of a meeting's page in HTML, and of that in Markdown."""

    html: bytes
    markdown: bytes


NO_FRAGMENTS: Final = Fragments(b"", b"")


def has_slot(content: bytes) -> bool:
    """Tell whether a page waits for its neighbours."""
    return _SLOT in content


def with_fragments(name: str, content: bytes, fragments: Fragments) -> bytes:
    """Return a page whose slot is filled in; `name` is its file's."""
    fragment = fragments.markdown if name.endswith(".md") else fragments.html
    return content.replace(_SLOT, fragment)
