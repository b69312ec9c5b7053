"""Keep what is made of templates in a mapping, so that a caller can hand it to its next run.

An entry counts only for the recipe that it was made by and by the same Python, Jinja and code of
ours, and only while it is whole. Compiled templates are code that runs: whoever may change the
mapping may change templates as well.
"""

import pkgutil
from collections.abc import MutableMapping
from functools import cache
from hashlib import sha256
from importlib.util import MAGIC_NUMBER

import jinja2

from pipeline.languages import ENGLISH, catalogue_file, find_language

Kept = MutableMapping[str, bytes]
"""Entries by a name that stays; one that is out of date is replaced."""

# Constants of a template are escaped as it is compiled, so what escapes them counts as well.
_MAKERS = (
    "compiled.py",
    "environments.py",
    "generator.py",
    "kept.py",
    "language/translating.py",
    "markdown.py",
    "printing.py",
    "quick.py",
    "references.py",
    "visible.py",
)
_SEAL_SIZE = sha256().digest_size


def sealed(content: bytes, recipe: str) -> bytes:
    """Return an entry that holds `content`, made by `recipe`."""
    return _seal(content, recipe) + content


def unsealed(entry: bytes | None, recipe: str) -> bytes | None:
    """Return what an entry holds; None if there is none, or one by another recipe, or damage."""
    if entry is None or _seal(entry[_SEAL_SIZE:], recipe) != entry[:_SEAL_SIZE]:
        return None
    return entry[_SEAL_SIZE:]


def text_digest(text: str) -> str:
    """Return the digest of a template's text, which may hold half a character."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _seal(content: bytes, recipe: str) -> bytes:
    made_by = "\0".join((recipe, jinja2.__version__, _makers_digest()))
    return sha256(made_by.encode("utf-8", "surrogatepass") + MAGIC_NUMBER + content).digest()


@cache
def catalogue_digest(tag: str) -> str:
    """Return the digest of what texts are in the language of a tag; English is what they are."""
    language = find_language(tag)
    if language is None or language == ENGLISH:
        return ENGLISH
    return f"{tag} {sha256(catalogue_file(language).read_bytes()).hexdigest()}"


@cache
def _makers_digest() -> str:
    sources = (pkgutil.get_data("pipeline.render", name) or b"" for name in _MAKERS)
    return sha256(b"\0".join(sources)).hexdigest()
