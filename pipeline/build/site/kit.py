"""What a worker needs to make pages: the site's settings and its templates, with compiled code."""

import pickle
from collections.abc import Mapping
from functools import lru_cache

from pipeline.errors import WorkspaceError
from pipeline.model import Site, Summary
from pipeline.render import Templates, html_templates, markdown_templates, summary_from_json
from pipeline.render.language.speaking import speaking
from pipeline.values import dataclass

Texts = Mapping[str, tuple[str, str]]
"""Templates by name: the text, and the file to show in messages."""


@dataclass(frozen=True, slots=True)
class Kit:
    """The site and its templates, packed once for all tasks; `key` tells one kit from another."""

    key: str
    packed: bytes


class Press:
    """A kit set up in a process: templates that are compiled when first used."""

    def __init__(self, kit: Kit) -> None:
        site, texts, compiled = pickle.loads(kit.packed)  # noqa: S301 - packed by this build
        self.site: Site = site
        self.texts: Texts = texts
        self._compiled: dict[str, bytes] = compiled
        self._told = dict(compiled)
        self._summaries: dict[str, Summary] = {}
        with speaking(site.language):
            self.html: Templates = html_templates(self.load, compiled)
            self.markdown: Templates = markdown_templates(self.load, compiled)

    def load(self, name: str) -> tuple[str, str]:
        """Return a template's text and file; raise `KeyError` if there is none."""
        return self.texts[name]

    def summary(self, text: str) -> Summary:
        """Return the summary that a text is; many pages show the same one."""
        found = self._summaries.get(text)
        if found is None:
            found = self._summaries[text] = summary_from_json(text)
        return found

    def newly_compiled(self) -> dict[str, bytes]:
        """Return the code that was compiled here since this was last asked."""
        told = self._told
        new = {name: code for name, code in self._compiled.items() if told.get(name) != code}
        told.update(new)
        return new


def pack(site: Site, texts: Texts, compiled: Mapping[str, bytes], key: str) -> Kit:
    """Return the kit of a site; `key` is a digest of all that makes its pages what they are."""
    return Kit(key, pickle.dumps((site, dict(texts), dict(compiled)), 5))


@lru_cache(maxsize=1)
def press_of(kit: Kit) -> Press:
    """Return the press of a kit, set up once in each process."""
    return Press(kit)


def read_templates(paths: Mapping[str, str]) -> Texts:
    """Return the texts of templates; `paths` has the file of each by its name.

    Raise `WorkspaceError` for one that cannot be read or is not UTF-8.
    """
    texts = {}
    for name, path in paths.items():
        try:
            with open(path, encoding="utf-8", newline="") as file:
                texts[name] = file.read(), path
        except UnicodeDecodeError as err:
            raise WorkspaceError(path, "is not UTF-8", "save it as UTF-8") from err
        except OSError as err:
            fault = f"cannot be read: {err.strerror}"
            raise WorkspaceError(path, fault, "make it readable or take it away") from err
    return texts
