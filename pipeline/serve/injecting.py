"""Put into a page, on its way to the browser, what reloads it and shows problems in it."""

import re
from html import escape

OWN = "/.readout/"  # the address below which everything stands that is not of the site
SCRIPT, STYLE, EVENTS = f"{OWN}preview.js", f"{OWN}preview.css", f"{OWN}events"

_POLICY = re.compile(
    rb"""(<meta\s[^>]*http-equiv\s*=\s*["']?content-security-policy["']?[^>]*?\scontent\s*=\s*)"""
    rb"""("[^"]*"|'[^']*')""",
    re.IGNORECASE,
)
_HEAD = re.compile(rb"<head\b[^>]*>|<html\b[^>]*>|<!doctype\b[^>]*>", re.IGNORECASE)
_NEEDED = ("script-src", "style-src", "connect-src")
_SELF = "'self'"


def with_preview(page: bytes, version: int) -> bytes:
    """Return a page that loads the script and stylesheet of the preview.

    The page's own Content-Security-Policy is widened by what these two need, and by no more.
    `version` is that of the build which the page is of, or of one before it.
    """
    page = _POLICY.sub(_widen, page)
    tags = (
        f'<link rel="stylesheet" href="{STYLE}">'
        f'<script src="{SCRIPT}" data-version="{version}" data-events="{EVENTS}" defer></script>'
    ).encode()
    end = _after_policy(page)
    return page[:end] + tags + page[end:]


def _after_policy(page: bytes) -> int:
    """Return where the page's head begins, or the page itself."""
    found = None
    for found in _HEAD.finditer(page):
        if found[0][:5].lower() == b"<head":
            break
    return found.end() if found else 0


def _widen(match: re.Match[bytes]) -> bytes:
    quote = match[2][:1]
    policy = widened(match[2][1:-1].decode("utf-8", "surrogateescape"))
    return match[1] + quote + policy.encode("utf-8", "surrogateescape") + quote


def widened(policy: str) -> str:
    """Return a policy that also lets a page load scripts and styles from where it is from.

    https://www.w3.org/TR/CSP3/: of directives with one name only the first counts; one that is
    lacking is as `default-src` is, and without that nothing is refused.
    """
    found: dict[str, list[str]] = {}
    for part in policy.split(";"):
        if words := part.split():
            found.setdefault(words[0].lower(), words[1:])
    default = found.get("default-src")
    for name in _NEEDED:
        sources = found.get(name) if name in found else default
        if sources is not None and _SELF not in sources and "*" not in sources:
            found[name] = [*(one for one in sources if one != "'none'"), _SELF]
    return "; ".join(" ".join((name, *sources)) for name, sources in found.items())


def waiting_page() -> bytes:
    """Return the page that stands where there is no site yet."""
    return _page(
        "Preview", "No site yet: it is being built, or a problem keeps it from being built."
    )


def missing_page(path: str) -> bytes:
    """Return the page for an address of which the site has none, nor a page that says so."""
    return _page("Not found", f"There is nothing at {path}.")


def _page(title: str, text: str) -> bytes:
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n</head>\n<body>\n<main><h1>{escape(title)}</h1>\n"
        f"<p>{escape(text)}</p></main>\n</body>\n</html>\n"
    ).encode()
