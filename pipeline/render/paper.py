"""Print a meeting's page as PDF/UA-1, as its print style says, by WeasyPrint.

Nothing is asked for outside: the stylesheet is handed over, and all else is refused. Links within
the site lead to its web address; where it has none, they are words.
"""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from pipeline.errors import WorkspaceError
from pipeline.model import Page, Site
from pipeline.render.data.names import PDF_NAME
from pipeline.render.deriving import STYLESHEET
from pipeline.render.links import find_safe_url

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

_OFF = "or write pdf: none in readout.yaml"
_INSTALL = f"run pip install 'readout-briefings[pdf]', {_OFF}"
_PANGO = "https://doc.courtbouillon.org/weasyprint/stable/first_steps.html says how to install it"
# Stands for the address of a site that has none, so that its stylesheet can be named; reserved for
# such a use (RFC 2606), and no link to it is left.
_NOWHERE = "https://readout.invalid/"


def insist_on_weasyprint() -> None:
    """Raise `WorkspaceError` where WeasyPrint is not installed."""
    if find_spec("weasyprint") is None:
        raise WorkspaceError("", "PDF files need WeasyPrint, which is not installed", _INSTALL)


def load_weasyprint() -> None:
    """Load what prints; raise `WorkspaceError` where that, or what it draws with, is lacking."""
    insist_on_weasyprint()
    try:
        import weasyprint  # noqa: F401
    except OSError as err:  # it is there, but the libraries that it loads are not
        fault = f"PDF files need Pango, which WeasyPrint does not find: {_first_line(err)}"
        raise WorkspaceError("", fault, f"{_PANGO}, {_OFF}") from err


def printed(site: Site, page: Page, stylesheet: bytes) -> Page:
    """Return a meeting's page as a PDF beside it; raise as `load_weasyprint`."""
    load_weasyprint()
    from weasyprint import HTML

    address = find_safe_url(site.base_url)
    base = address or _NOWHERE
    html = HTML(
        string=page.content.decode(),
        base_url=f"{base}{page.path.as_posix()}",
        url_fetcher=_fetcher_class()(f"{base}{STYLESHEET}", stylesheet),
    )
    if address is None:
        _unlink(html.etree_element)
    path = page.path.with_name(PDF_NAME)
    try:
        document = html.render(pdf_variant="pdf/ua-1")
        document.metadata.authors = [site.title]
        return Page(path, document.write_pdf(pdf_variant="pdf/ua-1"))
    except Exception as err:  # of whatever WeasyPrint did not expect in a page or a stylesheet
        fault = f"cannot be printed: {type(err).__name__}: {err}"
        raise WorkspaceError(str(path), fault, f"mend the template or stylesheet, {_OFF}") from err


def _unlink(root: Any) -> None:  # noqa: ANN401 - an element of whatever tree WeasyPrint works on
    """Take away links to other pages of the site, which lead nowhere from a file by itself."""
    for element in root.iter("a"):
        href = element.get("href", "")
        if not (href.startswith("#") or find_safe_url(href)):
            element.attrib.pop("href", None)


@cache
def _fetcher_class() -> "type[URLFetcher]":
    """Return a fetcher that knows one stylesheet; its parent takes a while to load."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class StylesheetFetcher(URLFetcher):  # type: ignore[misc] # it has no types
        def __init__(self, url: str, stylesheet: bytes) -> None:
            super().__init__(allowed_protocols=("data",))
            self._url = url
            self._stylesheet = stylesheet

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            if url == self._url:
                content_type = {"Content-Type": "text/css; charset=utf-8"}
                return URLFetcherResponse(url, self._stylesheet, content_type)
            return super().fetch(url, headers)

    return StylesheetFetcher


def _first_line(err: OSError) -> str:
    return str(err).partition("\n")[0]
