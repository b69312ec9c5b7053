"""Words for messages: values made short and visible."""

import unicodedata

from pipeline.record.data import Data, Path, value_at

MAX_SHOWN = 60
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def shown(value: str) -> str:
    """Return a text in quotation marks, shortened, with what cannot be seen as escapes."""
    return f"'{brief(value)}'"


def brief(text: str) -> str:
    """Return a text that needs no quotation marks, shortened, on one line as `shown` gives it."""
    return visible(text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…")


def visible(text: str) -> str:
    """Return `text` on one line, with control and format characters as escapes."""
    return "".join(map(_visible_char, text))


def _visible_char(char: str) -> str:
    if char == " " or unicodedata.category(char) not in _INVISIBLE:
        return char
    named = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(char)
    return named or char.encode("unicode_escape", "surrogatepass").decode("ascii")


def place_from_path(data: Data, path: Path) -> str:
    """Return a path as people write it, items by their ids: `participants[ana-duarte].role`."""
    text = ""
    for at, step in enumerate(path):
        if isinstance(step, str):
            text += f".{brief(step)}"
        else:
            item_id = value_at(data, (*path[: at + 1], "id"))
            text += f"[{item_id if isinstance(item_id, str) else step}]"
    return text.removeprefix(".")
