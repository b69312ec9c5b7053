"""What a page's own mark-up may hold: a policy, no script, no style, nothing from elsewhere."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from tests.site.pages import Tree

_BASE = {
    "default-src": "'none'",
    "style-src": "'self'",
    # Nothing on the page connects; Lighthouse does in its name, for robots.txt.
    "connect-src": "'self'",
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
# The page of the search alone may run script, and that only of the site itself.
_SEARCH = {**_BASE, "script-src": "'self' 'wasm-unsafe-eval'"}
_LOADS = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "image": "href",
    "img": "src",
    "object": "data",
    "script": "src",
    "source": "src",
    "use": "href",
    "video": "src",
}
_RUNS = ("javascript:", "vbscript:", "data:text")


def policy_faults(tree: Tree) -> Iterator[str]:
    """Yield what is wrong with a page's Content-Security-Policy; it comes before all it rules."""
    head = tree.root.head
    policies = [it for it in head if it.get("http-equiv", "").lower() == "content-security-policy"]
    if len(policies) != 1:
        yield f"{tree.path}: has {len(policies)} policies"
        return
    ruled = [it for it in head if it.tag in {"link", "style", "script"}]
    if ruled and head.index(ruled[0]) < head.index(policies[0]):
        yield f"{tree.path}: loads before its policy"
    parts = (one.split(maxsplit=1) for one in policies[0].get("content", "").split(";"))
    policy = {part[0]: part[1] if len(part) > 1 else "" for part in parts if part}
    if policy != _BASE and not (_is_search(tree) and policy == _SEARCH):
        yield f"{tree.path}: its policy is {policy}"


def script_and_style_faults(tree: Tree) -> Iterator[str]:
    """Yield script and style within a page; data in JSON is neither."""
    for element in tree.root.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag.lower()
        is_data = element.get("type", "") in {"application/ld+json", "application/json"}
        if name == "style" or (name == "script" and not is_data and not _is_search(tree)):
            yield f"{tree.path}: has a {name}"
        if name == "script" and not is_data and not element.get("src"):
            yield f"{tree.path}: has script within"
        for attribute, value in element.attrib.items():
            runs = value.strip().lower().startswith(_RUNS) and attribute in {"href", "src"}
            if attribute == "style" or attribute.startswith("on") or runs:
                yield f"{tree.path}: {name} has {attribute}={value[:50]}"


def resources(tree: Tree) -> Iterator[str]:
    """Yield the addresses of what a browser loads with a page, as the page has them."""
    for link in tree.elements("link"):
        if {"stylesheet", "icon", "preload", "modulepreload"} & {*link.get("rel", "").split()}:
            yield link.get("href", "")
    for name, attribute in _LOADS.items():
        yield from (it.get(attribute) for it in tree.elements(name) if it.get(attribute))


def files_loaded(tree: Tree, address: str) -> set[str]:
    """Return the paths of the files that a browser loads with a page of a site, from its top."""
    inside = (one for one in resources(tree) if not one.startswith(("data:", "#")))
    whole = {urljoin(f"{address}{tree.path}", one) for one in inside}
    return {one.removeprefix(address).partition("?")[0] for one in whole}


def outside_faults(tree: Tree) -> Iterator[str]:
    """Yield what a page would load from another site."""
    for one in resources(tree):
        if urlsplit(one).netloc or urlsplit(one).scheme not in {"", "data"}:
            yield f"{tree.path}: loads {one}"


def _is_search(tree: Tree) -> bool:
    return tree.path.parts[0] == "search"
