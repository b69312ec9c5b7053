"""Turn checked records into the pages of the site, in HTML and in Markdown.

It takes values and a loader of templates and gives `Page`s; it opens no file and knows no clock.
Templates are trusted code; everything that they print is escaped unless it is marked as safe.
"""

from pipeline.render.environments import Loader
from pipeline.render.pages import render

__all__ = ["Loader", "render"]
