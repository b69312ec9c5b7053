"""Let Jinja take compiled templates from what was kept, and keep those that it compiles."""

from jinja2.bccache import Bucket, BytecodeCache

from pipeline.render.kept import Kept, catalogue_digest, sealed, text_digest, unsealed


class CompiledTemplates(BytecodeCache):
    """The compiled templates of one kind; `kept` gets one entry a template, `KIND:NAME`.

    `language` is the tag of that which their texts are in.
    """

    def __init__(self, kind: str, kept: Kept, language: str) -> None:
        self._kind = kind
        self._kept = kept
        self._language = catalogue_digest(language)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the entry's name, behind it the file that messages name, and the language."""
        return f"{self._kind}:{name}\0{filename}\0{self._language}"

    def get_source_checksum(self, source: str) -> str:
        """Return the digest of a template's text."""
        return text_digest(source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket its code if it is kept, up to date and whole: damage could end Python."""
        code = unsealed(self._kept.get(_entry_name(bucket)), _recipe(bucket))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket's code in place of what was kept of this template."""
        self._kept[_entry_name(bucket)] = sealed(bucket.bytecode_to_string(), _recipe(bucket))


def _entry_name(bucket: Bucket) -> str:
    return bucket.key.partition("\0")[0]


def _recipe(bucket: Bucket) -> str:
    return f"{bucket.key}\0{bucket.checksum}"
