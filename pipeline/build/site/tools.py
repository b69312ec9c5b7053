"""Insist on what only some settings need, before anything is made."""

from pipeline.model import Site


def insist_on_tools(site: Site) -> None:
    """Raise `WorkspaceError` where a setting asks for what is not installed."""
    if site.search == "pagefind":
        from pipeline.build.site.pagefind import insist_on_pagefind

        insist_on_pagefind()
    if site.pdf == "all":
        from pipeline.render import insist_on_weasyprint

        insist_on_weasyprint()
