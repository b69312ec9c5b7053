"""Which template files a site has, and which of them each page can reach."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from pipeline.build.site.kit import Texts, read_templates
from pipeline.build.site.recipes import READOUT, SETTINGS, Recipe, digest_of_parts
from pipeline.build.state.files import Files
from pipeline.build.state.watching import OWN
from pipeline.model import Site

CLOSURES = "closures"  # the fact that holds what each template reaches


class Shelf(NamedTuple):
    """The templates of a site: their digests and texts by name, and what each can reach.

    `any` of them can be reached by a template that `closures` has None for.
    """

    digests: Mapping[str, str]
    texts: Texts
    closures: Mapping[str, list[str] | None]

    @property
    def digest(self) -> str:
        """Return one digest of them all."""
        return _digest(self.digests)

    def recipe(self, name: str, code: str, site: Site) -> Recipe:
        """Return what a page by this template is made of besides records."""
        reached = self.closures.get(name, [name])
        names = self.digests if reached is None else reached
        digests = {one: self.digests.get(one, "") for one in names}
        return {**base_recipe(code, site), **digests}


def base_recipe(code: str, site: Site) -> Recipe:
    """Return what everything on a site is made of: readout itself and the settings."""
    return {READOUT: code, SETTINGS: digest_of_parts((repr(site),))}


def read_shelf(inputs: Files, facts: dict[str, str], compiled: dict[str, bytes]) -> Shelf:
    """Return the templates: the workspace's own file first, then ours.

    What they reach is taken from `facts` while they are the same, and noted there.
    """
    watched = _watched(inputs)
    digests = {name: inputs.digest(file) for name, file in watched.items()}
    paths = {name: str(inputs.path(file)) for name, file in watched.items()}
    texts = read_templates(paths)
    digest = _digest(digests)
    known = _known(facts.get(CLOSURES), digest)
    if known is None:
        known = _closures(texts, compiled)
        facts[CLOSURES] = json.dumps([digest, known])
    return Shelf(digests, texts, known)


def _watched(inputs: Files) -> dict[str, str]:
    """Return the watched name of each template, by the template's name, in order."""
    found = {}
    for prefix in (f"{OWN}templates/", "templates/"):
        found.update({name.removeprefix(prefix): name for name in inputs.names(prefix)})
    return dict(sorted(found.items()))


def _digest(digests: Mapping[str, str]) -> str:
    return digest_of_parts(part for pair in sorted(digests.items()) for part in pair)


def _known(fact: str | None, digest: str) -> dict[str, list[str] | None] | None:
    try:
        kept, closures = json.loads(fact or "null")
    except (ValueError, TypeError):
        return None
    return closures if kept == digest else None


def _closures(texts: Texts, compiled: dict[str, bytes]) -> dict[str, list[str] | None]:
    from pipeline.render import html_templates

    templates = html_templates(texts.__getitem__, compiled)
    found: dict[str, list[str] | None] = {}
    for name in texts:
        if name.endswith(".j2"):
            reached = templates.closure(name)
            found[name] = None if reached is None else sorted(reached)
    return found
