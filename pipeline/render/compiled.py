"""Keep compiled templates in a mapping, so that a caller can hand them to its next run.

Code comes back only for the same text in the same file, made by the same Python, Jinja and module
versions. What is kept is code that runs: whoever may change it may change templates as well.
"""

import pkgutil
from collections.abc import MutableMapping
from functools import cache
from hashlib import sha256
from importlib.util import MAGIC_NUMBER

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

# Constants of a template are escaped as it is compiled, so what escapes them counts as well.
_MAKERS = ("compiled.py", "environments.py", "markdown.py", "visible.py")
_SEAL_SIZE = sha256().digest_size


class CompiledTemplates(BytecodeCache):
    """The compiled templates of one kind; `kept` has one entry a template, `KIND:NAME`."""

    def __init__(self, kind: str, kept: MutableMapping[str, bytes]) -> None:
        self._kind = kind
        self._kept = kept

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the entry's key, and behind it the file that messages name."""
        return f"{self._kind}:{name}\0{filename}"

    def get_source_checksum(self, source: str) -> str:
        """Return the digest of a template's text, which may hold half a character."""
        return sha256(source.encode("utf-8", "surrogatepass")).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket its code, unless it is not kept, out of date or damaged."""
        entry = self._kept.get(_entry_key(bucket))
        if entry is not None and _seal(bucket, entry[_SEAL_SIZE:]) == entry[:_SEAL_SIZE]:
            bucket.bytecode_from_string(entry[_SEAL_SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket's code in place of what was kept of this template."""
        code = bucket.bytecode_to_string()
        self._kept[_entry_key(bucket)] = _seal(bucket, code) + code


def _entry_key(bucket: Bucket) -> str:
    return bucket.key.partition("\0")[0]


def _seal(bucket: Bucket, code: bytes) -> bytes:
    """Return the digest of code and of all that decides on it: damaged code could end Python."""
    recipe = "\0".join((bucket.key, bucket.checksum, jinja2.__version__, _makers_digest()))
    return sha256(recipe.encode("utf-8", "surrogatepass") + MAGIC_NUMBER + code).digest()


@cache
def _makers_digest() -> str:
    sources = (pkgutil.get_data("pipeline.render", name) or b"" for name in _MAKERS)
    return sha256(b"\0".join(sources)).hexdigest()
