"""How pages name a file of data."""

from pipeline.render.views import template_view


@template_view()
class Download:
    """A file of data: what it is called, its address, its media type."""

    label: str
    href: str
    media_type: str
